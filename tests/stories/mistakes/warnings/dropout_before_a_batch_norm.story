=== source
net Dropped {
    input 3x32x32
    conv(8, 3, bias=false) -> dropout(0.3) -> bn -> relu
    flatten -> dropout(0.5) -> linear(100, bias=false) -> bn -> relu
    linear(10)
}

=== problems
none
