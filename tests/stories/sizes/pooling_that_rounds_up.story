=== source
net Small {
    input 3x32x32
    maxpool(3, stride=2, ceil_mode=true)
    maxpool(3, stride=2, pad=1, ceil_mode=true)
    avgpool(2, stride=3, ceil_mode=true)
    globalavgpool -> flatten -> linear(10)
}

=== sizes
name            layer                                        output                             parameters  MACs
----------------------------------------------------------------------------------------------------------------
input                                                        3xHxW
maxpool1        maxpool(3, stride=2, ceil_mode=true)         3 x floor(H/2) x floor(W/2)
maxpool2        maxpool(3, stride=2, pad=1, ceil_mode=true)  3 x floor(H/4)+1 x floor(W/4)+1
avgpool1        avgpool(2, stride=3, ceil_mode=true)         3 x floor(H/12)+1 x floor(W/12)+1
globalavgpool1  globalavgpool                                3x1x1
flatten1        flatten                                      3
linear1         linear(10)                                   10                                         40    30
----------------------------------------------------------------------------------------------------------------
parameters  40
MACs        30  of one example, in convolutions and linear layers
FLOPs       60  two for each MAC
depth       1  weighted layers on the longest path; 1 in all
demands of the input
  H >= 2            maxpool1, story.cnn:3
  W >= 2            maxpool1, story.cnn:3
output linear1
  receptive field  all of the input
  stride           12x12, up to avgpool1
  receptive field  11x11 from -2, -2, up to avgpool1
