=== source
let width = 64

block Unit(width) {
    conv(width, 3) -> relu
    if width > 8 {
        let width = 8
        conv(width, 3)
    }
}
net Shadow(classes = 10) {
    input 3x32x32
    for width in [8, 16] { Unit(width) }
    let classes = 3
    flatten -> linear(classes)
}

=== problems
none
