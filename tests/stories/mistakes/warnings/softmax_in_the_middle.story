=== source
net Middle {
    input 3x32x32
    flatten -> linear(100) -> softmax
    linear(10) -> softmax
}

=== problems
none
