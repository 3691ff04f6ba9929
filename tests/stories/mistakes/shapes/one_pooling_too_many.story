=== source
net Deep {
    input 3x28x28
    conv(16, 3, pad=1) -> relu -> maxpool(2)
    conv(32, 3, pad=1) -> relu -> maxpool(2)
    conv(64, 3, pad=1) -> relu -> maxpool(2)
    conv(64, 3, pad=1) -> relu -> maxpool(2)
    conv(64, 3, pad=1) -> relu -> maxpool(2)
    flatten -> linear(10)
}

=== problems
error[E0403]: `maxpool`: a window of height 2 does not fit into 1
 --> story.cnn:7:43
  |
7 |     conv(64, 3, pad=1) -> relu -> maxpool(2)
  |                           ----            ^ 64x1x1 arrives here
  |                           |
  |                           64x1x1 comes from here

1 error
