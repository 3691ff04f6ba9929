=== source
block Links(unit, n) {
    conv(64, 3) -> bn -> relu
    stem: conv(64, 7, stride=2)
      -> norm: bn
      -> relu
    "layer{n + 1}": unit(64) x (n - 1)
    unit(64) x 3 -> relu
    "layer{n}" { conv(64, 3) -> relu }
    head { flatten; linear(10) }
    { conv(64, 3) -> relu } x 2
    add {
        from stem
        from features.4 -> conv(64, 1)
        identity
    } -> relu
}

=== syntax
block Links(unit, n)
    chain
        conv(64, 3)
        bn
        relu
    chain
        stem: conv(64, 7, stride=2)
        norm: bn
        relu
    chain
        "layer{(+ n 1)}": unit(64) x (- n 1)
    chain
        unit(64) x 3
        relu
    chain
        "layer{n}": group {}
            chain
                conv(64, 3)
                relu
    chain
        head {}
            chain
                flatten
            chain
                linear(10)
    chain
        group {} x 2
            chain
                conv(64, 3)
                relu
    chain
        add {}
            chain from stem
            chain from features.4
                conv(64, 1)
            chain
                identity
        relu
