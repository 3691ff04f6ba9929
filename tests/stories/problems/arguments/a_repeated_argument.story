=== source
net Repeated {
    input 3x32x32
    conv(8, 3, pad=1, pad=2)
    conv(8, 8, out=8)
}

=== problems
error[E0304]: the argument `pad` of `conv` is given twice
 --> story.cnn:3:23
  |
3 |     conv(8, 3, pad=1, pad=2)
  |                    -  ^^^^^
  |                    |
  |                    first given here
  |
  = help: remove one of them

error[E0304]: the argument `out` of `conv` is given twice
 --> story.cnn:4:16
  |
4 |     conv(8, 8, out=8)
  |          -     ^^^^^
  |          |
  |          first given here
  |
  = help: remove one of them

2 errors
