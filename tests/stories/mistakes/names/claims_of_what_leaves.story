=== source
net Claims {
    input 3x32x32
    stage { first: conv(8, 3) }
    globalavgpool -> flatten -> fc: linear(10)
    expect output == 10
    expect out == 11
    expect shape == 10
    expect fc.shape == 10
    expect output.shape == 10
    expect stage.first.shape == 8x30x30
    expect stage.second.shape == 8x30x30
}

=== problems
error[E0203]: no value is labelled `output` so far
 --> story.cnn:5:12
  |
5 |     expect output == 10
  |            ^^^^^^
help: the shape of a value is claimed by its label: `fc`
  |
5 |     expect fc == 10
  |            ~~

error[E0203]: no value is labelled `out` so far
 --> story.cnn:6:12
  |
6 |     expect out == 11
  |            ^^^
  |
  = help: the shape of a value is claimed by its label: `fc`

error[E0203]: no value is labelled `shape` so far
 --> story.cnn:7:12
  |
7 |     expect shape == 10
  |            ^^^^^
help: the shape of a value is claimed by its label: `fc`
  |
7 |     expect fc == 10
  |            ~~

error[E0203]: no value is labelled `fc.shape` so far
 --> story.cnn:8:12
  |
8 |     expect fc.shape == 10
  |            ^^^^^^^^
help: the shape of a value is claimed by its label: `fc`
  |
8 |     expect fc == 10
  |            ~~

error[E0203]: no value is labelled `output.shape` so far
 --> story.cnn:9:12
  |
9 |     expect output.shape == 10
  |            ^^^^^^^^^^^^
help: the shape of a value is claimed by its label: `fc`
  |
9 |     expect fc == 10
  |            ~~

error[E0203]: no value is labelled `stage.first.shape` so far
  --> story.cnn:10:12
   |
10 |     expect stage.first.shape == 8x30x30
   |            ^^^^^^^^^^^^^^^^^
help: the shape of a value is claimed by its label: `stage.first`
   |
10 |     expect stage.first == 8x30x30
   |            ~~~~~~~~~~~

error[E0203]: no value is labelled `stage.second.shape` so far
  --> story.cnn:11:12
   |
11 |     expect stage.second.shape == 8x30x30
   |            ^^^^^^^^^^^^^^^^^^
help: did you mean `stage`?
   |
11 |     expect stage == 8x30x30
   |            ~~~~~

7 errors
