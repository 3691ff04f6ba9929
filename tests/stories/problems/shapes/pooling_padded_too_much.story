=== source
net Padded {
    input 3x32x32
    maxpool(3, stride=2, pad=2)
}

=== problems
error[E0401]: `maxpool`: a padding of 2 is more than half of the kernel height 3
 --> story.cnn:3:30
  |
2 |     input 3x32x32
  |     ------------- 3x32x32 comes from here
3 |     maxpool(3, stride=2, pad=2)
  |                              ^ receives 3x32x32
help: use a padding of at most 1
  |
3 |     maxpool(3, stride=2, pad=1)
  |                              ~

1 error
