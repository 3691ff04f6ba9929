=== source
net Row {
    input 1x28x28
    flatten -> linear(100) -> linear(10)
}

=== problems
none
