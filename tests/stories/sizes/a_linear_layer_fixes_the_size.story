=== source
net Small {
    input 3x32x32
    conv(8, 5) -> relu -> maxpool(2)
    flatten
    linear(10)
}

=== sizes
name      layer       output                               parameters             MACs
--------------------------------------------------------------------------------------
input                 3xHxW
conv1     conv(8, 5)  8 x H-4 x W-4                               608  600*(H-4)*(W-4)
relu1     relu        8 x H-4 x W-4
maxpool1  maxpool(2)  8 x floor((H-4)/2) x floor((W-4)/2)
flatten1  flatten     8*floor((H-4)/2)*floor((W-4)/2)
linear1   linear(10)  10                                       15,690           15,680
--------------------------------------------------------------------------------------
parameters  16,298
MACs        600*(H-4)*(W-4) + 15680
            of one example, in convolutions and linear layers
FLOPs       two for each MAC
depth       2  weighted layers on the longest path; 2 in all
demands of the input
  H >= 6            maxpool1, story.cnn:3
  W >= 6            maxpool1, story.cnn:3
  floor((H-4)/2)*floor((W-4)/2) == 196 (with H = W: 32 to 33)  linear1, story.cnn:5
output linear1
  receptive field  all of the input
  stride           2x2, up to maxpool1
  receptive field  6x6 from 0, 0, up to maxpool1
