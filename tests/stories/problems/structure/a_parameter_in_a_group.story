=== source
seq Scaled(width) {
    conv(width, 3, pad=1) -> layer_scale
}
net Loose {
    input 3x8x8
    stem { conv(4, 3) -> layer_scale(0.1) }
    Scaled(4)
}

=== problems
error[E0218]: `layer_scale` becomes an `nn.Parameter`, which a group or a seq cannot hold
 --> story.cnn:2:30
  |
2 |     conv(width, 3, pad=1) -> layer_scale
  |                              ^^^^^^^^^^^
  |
  = help: move it out of the group, into the block or net around it

error[E0218]: `layer_scale` becomes an `nn.Parameter`, which a group or a seq cannot hold
 --> story.cnn:6:26
  |
6 |     stem { conv(4, 3) -> layer_scale(0.1) }
  |                          ^^^^^^^^^^^^^^^^
  |
  = help: move it out of the group, into the block or net around it

2 errors
