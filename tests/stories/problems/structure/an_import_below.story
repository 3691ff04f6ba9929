=== source
net Branch {
    input 3x32x32
    from resnet import Bottleneck
    Bottleneck(8)
}

=== problems
error[E0101]: unexpected `import`
 --> story.cnn:3:17
  |
3 |     from resnet import Bottleneck
  |                 ^^^^^^ expected `->` or end of line
  |
  = help: move imports to the top of the file, outside of every net and block

1 error
