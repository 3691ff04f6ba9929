=== source
net Half(width = 64) {
    input 3x32x32
    conv(width / 2, 3)
    conv(width * 0.75, 3)
    conv(64, 3) x width / 32
}

=== problems
error[E0305]: `out` of `conv` must be a positive integer, not the number 32.0
 --> story.cnn:3:10
  |
3 |     conv(width / 2, 3)
  |          ^^^^^^^^^
  |
  = help: use `//` for integer division, or `round` to round a fraction

error[E0305]: `out` of `conv` must be a positive integer, not the number 48.0
 --> story.cnn:4:10
  |
4 |     conv(width * 0.75, 3)
  |          ^^^^^^^^^^^^
  |
  = help: use `//` for integer division, or `round` to round a fraction

error[E0305]: a repetition must be an integer from 0, not the number 2.0
 --> story.cnn:5:19
  |
5 |     conv(64, 3) x width / 32
  |                   ^^^^^^^^^^
  |
  = help: use `//` for integer division, or `round` to round a fraction

3 errors
