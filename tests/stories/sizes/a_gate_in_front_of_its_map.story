=== source
net Small {
    input 3x32x32
    conv(8, 3, stride=2, pad=1)
    mul {
        {
            globalavgpool
            conv(8, 1) -> hardsigmoid
        }
        identity
    }
}

=== sizes
name            layer                        output                                   parameters                               MACs
-----------------------------------------------------------------------------------------------------------------------------------
input                                        3xHxW
conv1           conv(8, 3, stride=2, pad=1)  8 x floor((H-1)/2)+1 x floor((W-1)/2)+1         224  216*floor((H+1)/2)*floor((W+1)/2)
globalavgpool1  globalavgpool                8x1x1
conv2           conv(8, 1)                   8x1x1                                            72                                 64
hardsigmoid1    hardsigmoid                  8x1x1
mul1            mul                          8 x floor((H-1)/2)+1 x floor((W-1)/2)+1
-----------------------------------------------------------------------------------------------------------------------------------
parameters  296
MACs        216*floor((H+1)/2)*floor((W+1)/2) + 64
            of one example, in convolutions and linear layers
FLOPs       two for each MAC
depth       2  weighted layers on the longest path; 2 in all
demands of the input
  none: every height and width from 1 is taken
output mul1
  receptive field  all of the input
  stride           2x2, up to conv1
  receptive field  3x3 from -1, -1, up to conv1
