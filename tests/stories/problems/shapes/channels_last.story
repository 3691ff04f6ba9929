=== source
net A {
    input 224x224x3
    conv(8, 3)
}

=== problems
warning[W0211]: this input has 224 channels, a height of 224 and a width of 3
 --> story.cnn:2:5
  |
2 |     input 224x224x3
  |     ^^^^^^^^^^^^^^^
help: channels come first: `3x224x224`
  |
2 |     input 3x224x224
  |           ~~~~~~~~~

1 warning
