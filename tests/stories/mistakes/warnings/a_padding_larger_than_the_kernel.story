=== source
net Padding {
    input 3x32x32
    conv(8, 3, pad=3)
    conv(8, 1, pad=1)
    conv(8, 3, pad=2)
    flatten -> linear(10)
}

=== problems
none
