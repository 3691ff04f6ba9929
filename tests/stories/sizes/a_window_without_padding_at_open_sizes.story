=== source
net Small {
    input 3 x H x W
    a: conv(8, 3, pad=1)
    concat {
        conv(8, 3)
        conv(8, 1)
    }
}

=== problems
error[E0405]: `concat`: cannot concatenate 8 x H-2 x W-2 and 8xHxW along their channels
 --> story.cnn:4:5
  |
2 |     input 3 x H x W
  |     --------------- HxW set here
3 |     a: conv(8, 3, pad=1)
4 |     concat {
  |     ^^^^^^ the branches join here
5 |         conv(8, 3)
  |         ---------- this branch has shape 8 x H-2 x W-2
6 |         conv(8, 1)
  |         ---------- this branch has shape 8xHxW
help: pad the windows that shrink the map
  |
5 |         conv(8, 3, pad=1)
  |         ~~~~~~~~~~~~~~~~~

1 error
