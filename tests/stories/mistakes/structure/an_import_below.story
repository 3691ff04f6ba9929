=== source
net Branch {
    input 3x32x32
    from resnet import Bottleneck
    Bottleneck(8)
}

=== problems
error[E0101]: `import` cannot stand here
 --> story.cnn:3:17
  |
3 |     from resnet import Bottleneck
  |                 ^^^^^^ expected `->` or the end of the line
  |
  = help: imports stand at the top of the file, outside of every net and block

1 error
