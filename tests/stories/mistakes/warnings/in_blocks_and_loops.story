=== source
block Unit(width, groups = 4) {
    conv(width, 3, stride=2) -> bn -> relu -> relu
}
net Many {
    input 3x64x64
    for width in [8, 16, 32] {
        Unit(width)
    }
    flatten -> linear(10)
}

=== problems
none
