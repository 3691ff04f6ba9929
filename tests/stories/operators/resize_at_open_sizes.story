=== source
net Open {
    input 3 x H x W
    a: avgpool(4)
    resize { from a; conv(3, 5) }
    globalavgpool
}

=== problems
none
