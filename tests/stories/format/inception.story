=== source
block Inception(c1, r3, c3, r5, c5, proj) {
    concat {
        branch1 {conv(c1, 1) -> relu}
        branch2 {conv(r3, 1) -> relu -> conv(c3, 3, pad=1) -> relu}
        branch3 {conv(r5, 1) -> relu -> conv(c5, 5, pad=2) -> relu}
        branch4 {
            maxpool(3, stride=1, pad=1) -> conv(proj, 1) -> relu
        }
        branch5 { conv(proj, 1) -> relu -> conv(proj, 3, pad=1) -> relu -> conv(proj, 3, pad=1) -> relu }
    }
}

=== format
block Inception(c1, r3, c3, r5, c5, proj) {
    concat {
        branch1 { conv(c1, 1) -> relu }
        branch2 { conv(r3, 1) -> relu -> conv(c3, 3, pad=1) -> relu }
        branch3 { conv(r5, 1) -> relu -> conv(c5, 5, pad=2) -> relu }
        branch4 {
            maxpool(3, stride=1, pad=1) -> conv(proj, 1) -> relu
        }
        branch5 {
            conv(proj, 1) -> relu -> conv(proj, 3, pad=1) -> relu -> conv(proj, 3, pad=1) -> relu
        }
    }
}
