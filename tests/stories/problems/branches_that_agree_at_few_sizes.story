=== source
net Small {
    input 3 x H x W
    conv(8, 3, pad=1)
    mul { identity; globalavgpool -> sigmoid }
    concat { maxpool(2); conv(4, 3, stride=2, pad=1) }
    add { conv(20, 3, stride=2, pad=1); conv(20, 1) }
    globalavgpool
}

=== problems
warning[W0212]: the branches of `add` have the same size only if H is 1, 2 or 3
 --> story.cnn:6:5
  |
6 |     add { conv(20, 3, stride=2, pad=1); conv(20, 1) }
  |     ^^^   ----------------------------  ----------- has shape 20 x floor(H/2) x floor(W/2)
  |     |     |
  |     |     has shape 20 x floor((H-2)/4)+1 x floor((W-2)/4)+1
  |     the branches join here
  |
  = help: give the branches the same strides and paddings, or project the shortcut

1 warning
