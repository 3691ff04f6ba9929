=== source
block Nothing { }
net Some {
    input 3x32x32
    Nothing
    conv(8, 3)
}

=== problems
none
