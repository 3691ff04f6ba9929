=== source
## Two poolings, two up-convolutions, and maps from the way down joined on the way up.
block Double(channels) {
    conv(channels, 3, pad=1) -> relu
    conv(channels, 3, pad=1) -> relu
}

net Small(H = 64, W = 96) {
    input 1 x H x W
    top: Double(8)
    maxpool(2)
    middle: Double(16)
    maxpool(2)
    Double(32)
    concat { deconv(16, 2, stride=2); from middle }
    Double(16)
    concat { deconv(8, 2, stride=2); from top }
    last: conv(2, 1)

    expect H % 4 == 0
    expect last == 2xHxW
    expect top == 8x64x96
    expect H * W >= 16
}

=== problems
none

=== sizes
name      layer                    output                        parameters      MACs
-------------------------------------------------------------------------------------
input                              1xHxW
top       Double(channels=8)       8xHxW                                664   648*H*W
  conv1   conv(8, 3, pad=1)        8xHxW                                 80    72*H*W
  relu1   relu                     8xHxW
  conv2   conv(8, 3, pad=1)        8xHxW                                584   576*H*W
  relu2   relu                     8xHxW
maxpool1  maxpool(2)               8 x floor(H/2) x floor(W/2)
middle    Double(channels=16)      16 x floor(H/2) x floor(W/2)       3,488   864*H*W
  conv1   conv(16, 3, pad=1)       16 x floor(H/2) x floor(W/2)       1,168   288*H*W
  relu1   relu                     16 x floor(H/2) x floor(W/2)
  conv2   conv(16, 3, pad=1)       16 x floor(H/2) x floor(W/2)       2,320   576*H*W
  relu2   relu                     16 x floor(H/2) x floor(W/2)
maxpool2  maxpool(2)               16 x floor(H/4) x floor(W/4)
double1   Double(channels=32)      32 x floor(H/4) x floor(W/4)      13,888   864*H*W
  conv1   conv(32, 3, pad=1)       32 x floor(H/4) x floor(W/4)       4,640   288*H*W
  relu1   relu                     32 x floor(H/4) x floor(W/4)
  conv2   conv(32, 3, pad=1)       32 x floor(H/4) x floor(W/4)       9,248   576*H*W
  relu2   relu                     32 x floor(H/4) x floor(W/4)
deconv1   deconv(16, 2, stride=2)  16 x floor(H/2) x floor(W/2)       2,064   128*H*W
concat1   concat                   32 x floor(H/2) x floor(W/2)
double2   Double(channels=16)      16 x floor(H/2) x floor(W/2)       6,944  1728*H*W
  conv1   conv(16, 3, pad=1)       16 x floor(H/2) x floor(W/2)       4,624  1152*H*W
  relu1   relu                     16 x floor(H/2) x floor(W/2)
  conv2   conv(16, 3, pad=1)       16 x floor(H/2) x floor(W/2)       2,320   576*H*W
  relu2   relu                     16 x floor(H/2) x floor(W/2)
deconv2   deconv(8, 2, stride=2)   8xHxW                                520   128*H*W
concat2   concat                   16xHxW
last      conv(2, 1)               2xHxW                                 34    32*H*W
-------------------------------------------------------------------------------------
parameters  27,602
MACs        4392*H*W
            of one example, in convolutions and linear layers
FLOPs       two for each MAC
depth       11  weighted layers on the longest path; 11 in all
demands of the input
  H >= 4            maxpool2, story.cnn:12
  H % 4 == 0        concat2, story.cnn:16
  W >= 4            maxpool2, story.cnn:12
  W % 4 == 0        concat2, story.cnn:16
output last
  stride           1x1
  receptive field  40x40 from -18, -18
