=== source
net Small {
    input 3x32x32
    self.conv = conv(8, 3)
    x = relu(x)
    for i in range(3):
        relu
    conv(8, 3, bias=False)
    if True { relu }
    conv(8, 3, pad=None)
    flatten -> linear(10)
}

=== problems
error[E0101]: unexpected `self.conv`
 --> story.cnn:3:5
  |
3 |     self.conv = conv(8, 3)
  |     ^^^^^^^^^ expected a layer such as `conv(64, 3)` or another statement

error[E0105]: expected `:`, found `=`
 --> story.cnn:4:7
  |
4 |     x = relu(x)
  |       ^
help: write `:`
  |
4 |     x: relu(x)
  |      ~

error[E0101]: unexpected `:`
 --> story.cnn:5:22
  |
5 |     for i in range(3):
  |                      ^ expected `{`
  |
  = help: enclose the body in braces: replace this with `{`, and add `}` after the body

error[E0305]: `pad` of `conv` must be an integer from 0, two as (3, 1), or same, not `None`
 --> story.cnn:9:20
  |
9 |     conv(8, 3, pad=None)
  |                    ^^^^
  |
  = help: leave it out: by default there is no padding

4 errors
