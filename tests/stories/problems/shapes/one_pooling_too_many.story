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
6 |     conv(64, 3, pad=1) -> relu -> maxpool(2)
  |                                   ---------- height 1 set here
7 |     conv(64, 3, pad=1) -> relu -> maxpool(2)
  |                                           ^ receives 64x1x1
  |
  = note: how the size shrank:
          28x28  input 3x28x28  story.cnn:2:5
          14x14  maxpool(2)     story.cnn:3:35
            7x7  maxpool(2)     story.cnn:4:35
            3x3  maxpool(2)     story.cnn:5:35
            1x1  maxpool(2)     story.cnn:6:35
  = help: remove a layer that shrinks the map, pad these layers, or use a larger input

1 error
