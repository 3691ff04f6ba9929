=== source
net Names(x = 1, net = 2) {
    input input: 3x8x8
    x: conv(x, 3) x x
    weight: conv(net, 3) -> output: relu
    aux aux: conv(x, 1) from weight weight 0.5
    output output from x
}

=== syntax
net Names(x = 1, net = 2)
    input input 3x8x8
    chain
        x: conv(x, 3) x x
    chain
        weight: conv(net, 3)
        output: relu
    aux aux from weight weight 0.5
        chain
            conv(x, 1)
    output output from x
