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
error[E0203]: no earlier value is labeled `steam`
 --> story.cnn:4:12
  |
4 |     expect steam == 64x32x32
  |            ^^^^^
help: did you mean `stem`?
  |
4 |     expect stem == 64x32x32
  |            ~~~~

error[E0203]: no earlier value is labeled `stem.0`
 --> story.cnn:5:12
  |
5 |     expect stem.0 == 64x32x32
  |            ^^^^^^
help: did you mean `stem`?
  |
5 |     expect stem == 64x32x32
  |            ~~~~

error[E0203]: no earlier value is labeled `conv1.params`
 --> story.cnn:6:12
  |
6 |     expect conv1.params == 3
  |            ^^^^^^^^^^^^
  |
  = help: did you mean `params`?

error[E0203]: no earlier value is labeled `flops`
 --> story.cnn:7:12
  |
7 |     expect flops == 3
  |            ^^^^^
  |
  = help: use `macs`, the number of multiply-accumulates; there are twice as many FLOPs

error[E0203]: no earlier value is labeled `parameters`
 --> story.cnn:8:12
  |
8 |     expect parameters == 3
  |            ^^^^^^^^^^
  |
  = help: did you mean `params`?

5 errors
