=== source
net Crop {
    input 3x8x8
    crop(5)
}

=== problems
none
