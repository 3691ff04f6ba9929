=== source
net Reduction {
    input 192x35x35
    concat {
        conv(384, 3, stride=2)
        maxpool(3, stride=2, pad=1)
    }
}

=== problems
error[E0405]: `concat`: cannot concatenate 384x17x17 and 192x18x18 along their channels
 --> story.cnn:3:5
  |
3 |     concat {
  |     ^^^^^^ the branches join here
4 |         conv(384, 3, stride=2)
  |         ---------------------- this branch has shape 384x17x17
5 |         maxpool(3, stride=2, pad=1)
  |         --------------------------- this branch has shape 192x18x18
help: pad the windows that shrink the map
  |
4 |         conv(384, 3, stride=2, pad=1)
  |         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

1 error
