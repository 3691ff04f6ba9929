=== source
net Labels {
    input 3x32x32
    stem: conv(64, 3, pad=1)
    expect steam == 64x32x32
    expect stem.0 == 64x32x32
    expect conv1.params == 3
    expect flops == 3
    expect parameters == 3
}

=== problems
error[E0203]: no value is labelled `steam` so far
 --> story.cnn:4:12
  |
4 |     expect steam == 64x32x32
  |            ^^^^^
help: did you mean `stem`?
  |
4 |     expect stem == 64x32x32
  |            ~~~~

error[E0203]: no value is labelled `stem.0` so far
 --> story.cnn:5:12
  |
5 |     expect stem.0 == 64x32x32
  |            ^^^^^^
help: did you mean `stem`?
  |
5 |     expect stem == 64x32x32
  |            ~~~~

error[E0203]: no value is labelled `conv1.params` so far
 --> story.cnn:6:12
  |
6 |     expect conv1.params == 3
  |            ^^^^^^^^^^^^
  |
  = help: did you mean `params`?

error[E0203]: no value is labelled `flops` so far
 --> story.cnn:7:12
  |
7 |     expect flops == 3
  |            ^^^^^
  |
  = help: claim `macs`, the multiplications with their additions: FLOPs are twice as many

error[E0203]: no value is labelled `parameters` so far
 --> story.cnn:8:12
  |
8 |     expect parameters == 3
  |            ^^^^^^^^^^
  |
  = help: did you mean `params`?

5 errors
