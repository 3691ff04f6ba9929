=== source
net Small {
    input 3x32x32
    a: conv(8, 3, pad=1)
    b: relu
    concat(a, b)
    torch.cat([a, b], dim=1)
    conv(8, 1)
    Add()([a, b])
    residual(conv(8,3,pad=1))
    add(a, conv(8, 1))
    concat
    y: Concatenate(axis=1)
}

=== problems
error[E0310]: `concat` takes its branches in braces, not as arguments
 --> story.cnn:5:5
  |
5 |     concat(a, b)
  |     ^^^^^^^^^^^^
help: write the branches in braces: `concat { from a; from b }`
  |
5 |     concat { from a; from b }
  |     ~~~~~~~~~~~~~~~~~~~~~~~~~

error[E0201]: there is no operator or block `cat`
 --> story.cnn:6:5
  |
6 |     torch.cat([a, b], dim=1)
  |     ^^^^^^^^^
help: write the branches in braces: `concat { from a; from b }`
  |
6 |     concat { from a; from b }
  |     ~~~~~~~~~~~~~~~~~~~~~~~~~

error[E0101]: unexpected `(`
 --> story.cnn:8:10
  |
8 |     Add()([a, b])
  |          ^ expected `->` or end of line
  |
  = help: a layer is applied to the value of the line above, or to that of `from`: remove the second parentheses

error[E0201]: there is no operator or block `residual`
 --> story.cnn:9:5
  |
9 |     residual(conv(8,3,pad=1))
  |     ^^^^^^^^
help: write the branches in braces: `add { identity; conv(8,3,pad=1) }`
  |
9 |     add { identity; conv(8,3,pad=1) }
  |     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

error[E0310]: `add` takes its branches in braces, not as arguments
  --> story.cnn:10:5
   |
10 |     add(a, conv(8, 1))
   |     ^^^^^^^^^^^^^^^^^^
help: write the branches in braces: `add { from a; conv(8, 1) }`
   |
10 |     add { from a; conv(8, 1) }
   |     ~~~~~~~~~~~~~~~~~~~~~~~~~~

error[E0201]: there is no operator or block `Concatenate`
  --> story.cnn:12:8
   |
12 |     y: Concatenate(axis=1)
   |        ^^^^^^^^^^^
   |
   = help: in cnnc it is called `concat`; `cnnc explain concat` shows its arguments

6 errors
