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
warning[W0212]: the branches of `add` agree only where H is 1, 2 or 3
 --> story.cnn:6:5
  |
6 |     add { conv(20, 3, stride=2, pad=1); conv(20, 1) }
  |     ^^^   ----------------------------  ----------- gives 20 x floor(H/2) x floor(W/2)
  |     |     |
  |     |     gives 20 x floor((H-2)/4)+1 x floor((W-2)/4)+1
  |     the branches meet here
  |
  = help: make the strides and paddings of the branches alike, or project the one that is passed on

1 warning
