=== source
net Small {
    input 4x32x32
    add {
        conv(4, 3, pad=1)
        mul { identity; { globalavgpool -> conv(4, 1) -> sigmoid } }
    }
    conv(8, 3, stride=4)
}

=== sizes
name            layer                 output                               parameters                               MACs
------------------------------------------------------------------------------------------------------------------------
input                                 4xHxW
conv1           conv(4, 3, pad=1)     4xHxW                                       148                            144*H*W
globalavgpool1  globalavgpool         4x1x1
conv2           conv(4, 1)            4x1x1                                        20                                 16
sigmoid1        sigmoid               4x1x1
mul1            mul                   4xHxW
add1            add                   4xHxW
conv3           conv(8, 3, stride=4)  8 x floor((H+1)/4) x floor((W+1)/4)         296  288*floor((H+1)/4)*floor((W+1)/4)
------------------------------------------------------------------------------------------------------------------------
parameters  464
MACs        144*H*W + 288*floor((H+1)/4)*floor((W+1)/4) + 16
            of one example, in convolutions and linear layers
FLOPs       two for each MAC
depth       2  weighted layers on the longest path; 3 in all
demands of the input
  H >= 3            conv3, story.cnn:7
  W >= 3            conv3, story.cnn:7
output conv3
  receptive field  all of the input
  stride           1x1, up to conv1
  receptive field  3x3 from -1, -1, up to conv1
