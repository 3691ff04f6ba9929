=== source
net Unused {
    input 3x32x32
    stem: conv(8, 3) -> relu
    from stem -> conv(16, 3) -> bn -> relu
    from stem -> flatten -> linear(2)
}

=== problems
warning[W0101]: no output depends on `relu1`, so the generated code omits it
 --> story.cnn:3:25
  |
3 |     stem: conv(8, 3) -> relu
  |                         ^^^^
  |
  = note: the label `stem` names the layer directly after it, not the whole chain
  = help: move the label in front of this layer to continue from here, or remove the layer

warning[W0101]: no output depends on `conv1` and 2 more, so the generated code omits them
 --> story.cnn:4:18
  |
4 |     from stem -> conv(16, 3) -> bn -> relu
  |                  ^^^^^^^^^^^
  |
  = help: remove it, or use its value with `from` or `output`

2 warnings
