=== source
net Family(width) {
    input 3x32x32
    conv(width, 3, pad=1)
    expect params == 28 * width
}
net Eight = Family(8) {
    expect params == 225
    expect depth == 2
}

=== problems
error[E0501]: `params` is 224, but the spec expects 225
 --> story.cnn:7:5
  |
7 |     expect params == 225
  |     ^^^^^^^^^^^^^^^^^^^^ the difference is -1
  |
  = note: the largest parts: `conv1` (224)
  = help: if the network is correct, expect `params == 224`

error[E0501]: `depth` is 1, but the spec expects 2
 --> story.cnn:8:5
  |
8 |     expect depth == 2
  |     ^^^^^^^^^^^^^^^^^ the difference is -1
  |
  = help: if the network is correct, expect `depth == 1`

2 errors
