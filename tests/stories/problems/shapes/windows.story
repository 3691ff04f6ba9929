=== source
net Windows {
    input 3x8x8
    conv(8, 3) -> maxpool(2) -> conv(8, 3)
    maxpool(2)
}

=== problems
error[E0403]: `maxpool`: a window of height 2 does not fit into 1
 --> story.cnn:4:13
  |
3 |     conv(8, 3) -> maxpool(2) -> conv(8, 3)
  |                                 ---------- height 1 set here
4 |     maxpool(2)
  |             ^ receives 8x1x1
  |
  = note: how the size shrank:
          8x8  input 3x8x8  story.cnn:2:5
          6x6  conv(8, 3)   story.cnn:3:5
          3x3  maxpool(2)   story.cnn:3:19
          1x1  conv(8, 3)   story.cnn:3:33
  = help: remove a layer that shrinks the map, pad these layers, or use a larger input

1 error
