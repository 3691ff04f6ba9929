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
error[E0203]: no earlier value is labeled `output`
 --> story.cnn:5:12
  |
5 |     expect output == 10
  |            ^^^^^^
help: to expect a shape, write the label alone: `fc`
  |
5 |     expect fc == 10
  |            ~~

error[E0203]: no earlier value is labeled `out`
 --> story.cnn:6:12
  |
6 |     expect out == 11
  |            ^^^
  |
  = help: to expect a shape, write the label alone: `fc`

error[E0203]: no earlier value is labeled `shape`
 --> story.cnn:7:12
  |
7 |     expect shape == 10
  |            ^^^^^
help: to expect a shape, write the label alone: `fc`
  |
7 |     expect fc == 10
  |            ~~

error[E0203]: no earlier value is labeled `fc.shape`
 --> story.cnn:8:12
  |
8 |     expect fc.shape == 10
  |            ^^^^^^^^
help: to expect a shape, write the label alone: `fc`
  |
8 |     expect fc == 10
  |            ~~

error[E0203]: no earlier value is labeled `output.shape`
 --> story.cnn:9:12
  |
9 |     expect output.shape == 10
  |            ^^^^^^^^^^^^
help: to expect a shape, write the label alone: `fc`
  |
9 |     expect fc == 10
  |            ~~

error[E0203]: no earlier value is labeled `stage.first.shape`
  --> story.cnn:10:12
   |
10 |     expect stage.first.shape == 8x30x30
   |            ^^^^^^^^^^^^^^^^^
help: to expect a shape, write the label alone: `stage.first`
   |
10 |     expect stage.first == 8x30x30
   |            ~~~~~~~~~~~

error[E0203]: no earlier value is labeled `stage.second.shape`
  --> story.cnn:11:12
   |
11 |     expect stage.second.shape == 8x30x30
   |            ^^^^^^^^^^^^^^^^^^
help: did you mean `stage`?
   |
11 |     expect stage == 8x30x30
   |            ~~~~~

7 errors
