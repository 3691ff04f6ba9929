=== source
block Inner(width) {
    conv(width, 3)
}

net Small {
    input 3x8x8
    init convv zeros
    init conv.bias xavier_uniform
    init relu zeros
    init bn.scale ones
    init bn.running_mean zeros
    init conv zeros
    init conv.weight ones
    init linear zeros
    init inner1 ones
    init inner1.conv1.gain ones
    Inner(8) -> bn -> relu
}

=== problems
none
