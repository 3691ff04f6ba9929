=== source
net Hold(classes = 10) {
    input 3x32x32
    stem: conv(64, 3, pad=1)
    stage { conv(8, 1) -> relu }
    flatten
    head: linear(classes)
    expect params == 84_242
    expect params ~= 84K
    expect params ~= 84.2K
    expect params ~= 0.08M
    expect macs < 3M
    expect depth == 3
    expect layers == 3
    expect stem == 64x32x32
    expect stage.0 == 8x32x32
    expect head == classes
}

=== problems
none
