=== source
net A {
    conv(64, 3) -> relu
    conv(128, 3, pad=1) -> relu -> maxpool(2)    # another chain of the same kind

    conv(8, 3) -> relu
    # a comment parts tables
    conv(16, 3) -> relu
    conv(32, 3) -> bn
    first: conv(64, 3) -> bn
    conv(8, 3) -> bn
    conv(8, 3, stride=2, pad=1) -> bn
    conv(8, 3, stride=2, pad=1, bias=false) -> bn
    conv(8, 3)
      -> bn
    from a -> relu
    from abc -> relu
    group { conv(8, 3) } -> relu
    other { conv(16, 3) } -> relu
    linear(10) x 2 -> relu
    linear(1000) -> relu
}

=== format
net A {
    conv(64, 3)         -> relu
    conv(128, 3, pad=1) -> relu -> maxpool(2)  # another chain of the same kind

    conv(8, 3) -> relu
    # a comment parts tables
    conv(16, 3) -> relu
    conv(32, 3)        -> bn
    first: conv(64, 3) -> bn
    conv(8, 3)         -> bn
    conv(8, 3, stride=2, pad=1) -> bn
    conv(8, 3, stride=2, pad=1, bias=false) -> bn
    conv(8, 3)
      -> bn
    from a   -> relu
    from abc -> relu
    group { conv(8, 3) } -> relu
    other { conv(16, 3) } -> relu
    linear(10) x 2 -> relu
    linear(1000)   -> relu
}
