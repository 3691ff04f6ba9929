=== source
block Unit(width, act = relu) {
    conv(width, 3, bias=false) -> bn -> act
}
net Twice {
    input 3x32x32
    conv(8, 3) -> relu -> relu
    Unit(8) -> relu
    conv(8, 3) -> sigmoid
    relu
    flatten -> linear(10)
}

=== problems
none
