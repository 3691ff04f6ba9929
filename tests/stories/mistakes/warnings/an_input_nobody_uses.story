=== source
net Stereo {
    input left: 3x32x32
    input right: 3x32x32
    conv(8, 3) -> relu
}

=== problems
none
