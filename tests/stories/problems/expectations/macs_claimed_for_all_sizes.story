=== source
net Small(H = 32, W = 32) {
    input 3 x H x W
    top: conv(8, 3, pad=1) -> relu
    maxpool(2)
    conv(8, 3, pad=1) -> relu
    deconv(8, 2, stride=2)
    concat {
        from top
        identity
    }
    last: conv(1, 1)
    expect macs == 440*H*W
    expect last.macs == 16*H*W
    expect macs < 400*H*W
    expect params == 1_089
}

=== problems
error[E0414]: `macs < 400*H*W` holds for no size that the network accepts
  --> story.cnn:14:5
   |
14 |     expect macs < 400*H*W
   |     ^^^^^^^^^^^^^^^^^^^^^
   |
   = note: `macs` is 440*H*W

1 error
