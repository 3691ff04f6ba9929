=== source
net Small {
    input 3 x H x W
    for i in 0..16 {
        maxpool(3, stride=2, ceil_mode=true) -> upsample(3)
    }
}

=== problems
error[E0412]: the output size of `maxpool` cannot be written as one expression in the open sizes
 --> story.cnn:4:9
  |
4 |         maxpool(3, stride=2, ceil_mode=true) -> upsample(3)
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: replace a name by a number: `input 3x224x224`, `--input 3x224xW`

1 error
