=== source
block Unit(width, stride = 1, kernel = 3) {
    conv(width, kernel) -> relu
}
net Unused(classes = 10, p = 0.5) {
    input 3x32x32
    Unit(8) -> flatten -> linear(10)
}

=== problems
none
