=== source
net Stereo {
    input left: 3x32x32
    input right: 3x32x32
    conv(8, 3) -> relu
}

=== problems
warning[W0102]: no output depends on the input `left`
 --> story.cnn:2:5
  |
2 |     input left: 3x32x32
  |     ^^^^^^^^^^^^^^^^^^^
  |
  = help: use it with `from left`, or remove it

1 warning
