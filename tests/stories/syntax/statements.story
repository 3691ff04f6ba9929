=== source
net Everything(depths, classes = 10) {
    input left: 3 x H x W
    input 3x224x224
    let widths = [64, 128]
    for i, depth in enumerate(depths) {
        conv(widths[i], 3) x depth
    }
    if H > 32 and left.channels == 3 {
        maxpool(2)
    } else if H > 16 {
        avgpool(2)
    } else {
        identity
    }
    aux early: Head(classes) -> relu from left weight 0.3
    aux late: Head(classes)
    output logits
    output features from left
    expect params ~= 26M
    expect layer4 == 512x7x7
    expect H % 32 == 0
}

=== syntax
net Everything(depths, classes = 10)
    input left 3xHxW
    input - 3x224x224
    let widths = [64, 128]
    for i, depth in enumerate(depths)
        chain
            conv((at widths i), 3) x depth
    if (and (H > 32) (left.channels == 3))
        chain
            maxpool(2)
    else
        if (H > 16)
            chain
                avgpool(2)
        else
            chain
                identity
    aux early from left weight 0.3
        chain
            Head(classes)
            relu
    aux late from - weight -
        chain
            Head(classes)
    output logits from -
    output features from left
    expect params ~= 26M
    expect layer4 == 512x7x7
    expect (% H 32) == 0
