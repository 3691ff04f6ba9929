=== source
net Small {
    input 1x8x8
    { conv(4, 3, pad=1) -> relu -> } x 2
    add {
        { conv(4, 3, pad=1) -> }
        identity
    }
}

=== problems
error[E0108]: a chain cannot end with `->`
 --> story.cnn:3:33
  |
3 |     { conv(4, 3, pad=1) -> relu -> } x 2
  |                                 ^^
help: remove it, or add the missing layer
  |
3 |     { conv(4, 3, pad=1) -> relu -> } x 2
  |                                 --

error[E0108]: a chain cannot end with `->`
 --> story.cnn:5:29
  |
5 |         { conv(4, 3, pad=1) -> }
  |                             ^^
help: remove it, or add the missing layer
  |
5 |         { conv(4, 3, pad=1) -> }
  |                             --

2 errors
