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
error[E0101]: `self.conv` cannot stand here
 --> story.cnn:3:5
  |
3 |     self.conv = conv(8, 3)
  |     ^^^^^^^^^ expected a layer such as `conv(64, 3)` or another statement
  |
  = help: a layer's name has no dots: `conv`

error[E0105]: `=` is not used here; `:` is meant
 --> story.cnn:4:7
  |
4 |     x = relu(x)
  |       ^
help: write `:`
  |
4 |     x: relu(x)
  |      ~

error[E0101]: `:` cannot stand here
 --> story.cnn:5:22
  |
5 |     for i in range(3):
  |                      ^ expected `{`
  |
  = help: what belongs to this line stands in braces: write `{` here, and `}` behind it

error[E0305]: `pad` of `conv` expects an integer from 0, two as (3, 1), or same, not `None`
 --> story.cnn:9:20
  |
9 |     conv(8, 3, pad=None)
  |                    ^^^^
  |
  = help: that is no padding: leave it out

4 errors
