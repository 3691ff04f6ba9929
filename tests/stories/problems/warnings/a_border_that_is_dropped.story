=== source
net Border {
    input 3x31x40
    maxpool(2)
    conv(8, 3, stride=2)
    conv(8, 3, stride=2, pad=1)
    conv(8, 1, stride=2)
    flatten -> linear(10)
}

=== problems
warning[W0204]: `maxpool` does not read the last row of 31x40
 --> story.cnn:3:5
  |
3 |     maxpool(2)
  |     ^^^^^^^^^^
  |
  = help: pad the map, write `ceil_mode=true`, or choose an input size that the windows cover completely

warning[W0204]: `conv` does not read the last column of 15x20
 --> story.cnn:4:5
  |
4 |     conv(8, 3, stride=2)
  |     ^^^^^^^^^^^^^^^^^^^^
  |
  = help: pad the map, or choose an input size that the windows cover completely

2 warnings
