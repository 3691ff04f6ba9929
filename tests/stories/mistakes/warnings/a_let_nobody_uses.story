=== source
let width = 64
let depth = 3

net Unused {
    input 3x32x32
    let hidden = 100
    conv(width, 3) -> flatten -> linear(10)
}

=== problems
none
