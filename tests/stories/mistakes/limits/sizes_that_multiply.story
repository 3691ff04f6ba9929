=== source
net Small {
    input 3 x H x W
    for i in 0..16 {
        maxpool(3, stride=2, ceil_mode=true) -> upsample(3)
    }
}

=== problems
error[E0412]: what `maxpool` makes of these sizes cannot be said in one expression
 --> story.cnn:4:9
  |
4 |         maxpool(3, stride=2, ceil_mode=true) -> upsample(3)
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: give a number in place of a name: `input 3x224x224`, `--input 3x224xW`

1 error
