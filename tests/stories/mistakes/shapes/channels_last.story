=== source
net A {
    input 224x224x3
    conv(8, 3)
}

=== problems
warning[W0211]: this input has 224 channels, and is 224 high and 3 wide
 --> story.cnn:2:5
  |
2 |     input 224x224x3
  |     ^^^^^^^^^^^^^^^
help: channels come first: `3x224x224`
  |
2 |     input 3x224x224
  |           ~~~~~~~~~

1 warning
