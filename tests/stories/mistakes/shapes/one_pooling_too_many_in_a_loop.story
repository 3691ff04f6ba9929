=== source
net Deep(widths = [16, 32, 64, 128, 256, 512]) {
    input 3x32x32
    for i, width in enumerate(widths) {
        "stage{i}" { conv(width, 3, pad=1) -> relu -> maxpool(2) }
    }
    flatten -> linear(10)
}

=== problems
error[E0403]: `maxpool`: a window of height 2 does not fit into 1
 --> story.cnn:4:63
  |
4 |         "stage{i}" { conv(width, 3, pad=1) -> relu -> maxpool(2) }
  |                                               ----            ^ 512x1x1 arrives here
  |                                               |
  |                                               512x1x1 comes from here

1 error
