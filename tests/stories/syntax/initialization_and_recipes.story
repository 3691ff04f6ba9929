=== source
net A {
  init conv   kaiming_normal( mode = "fan_out" )   # He et al.
  init features.0.bias zeros
  recipe { batch 256 }
  recipe {   # as printed
    loss cross_entropy(label_smoothing = 0.1); optimizer sgd(lr = 0.1,momentum=0.9)

    schedule cosine
    epochs 90 # of 1.28 M images
  }
}

=== syntax
net A
    init conv kaiming_normal(mode="fan_out")
    init features.0.bias zeros()
    recipe
        batch 256
    recipe
        loss cross_entropy(label_smoothing=0.1)
        optimizer sgd(lr=0.1, momentum=0.9)
        schedule cosine
        epochs 90

=== format
net A {
    init conv kaiming_normal(mode="fan_out")  # He et al.
    init features.0.bias zeros
    recipe { batch 256 }
    recipe {  # as printed
        loss cross_entropy(label_smoothing=0.1)
        optimizer sgd(lr=0.1, momentum=0.9)

        schedule cosine
        epochs 90  # of 1.28 M images
    }
}
