=== source
net Bias {
    input 3x32x32
    conv(8, 3) -> bn -> relu
    conv(8, 3, bias=true) -> bn -> relu
    conv(8, 3, bias=false) -> bn -> relu
    flatten -> linear(10) -> bn
}

=== problems
none
