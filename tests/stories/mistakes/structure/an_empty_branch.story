=== source
net Branches {
    input 3x32x32
    add {
        { }
        conv(3, 3, pad=1)
    }
    concat {
        branch1 { conv(8, 1) }
        branch2 { }
    }
}

=== problems
none
