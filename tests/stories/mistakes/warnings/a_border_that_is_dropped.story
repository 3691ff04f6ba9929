=== source
net Border {
    input 3x31x40
    maxpool(2)
    conv(8, 3, stride=2)
    conv(8, 3, stride=2, pad=1)
    conv(8, 1, stride=2)
    flatten -> linear(10)
}

=== problems
none
