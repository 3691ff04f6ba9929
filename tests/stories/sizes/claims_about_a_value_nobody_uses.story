=== source
net Small(H = 8, W = 8) {
    input 3 x H x W
    top: conv(8, 3)
    from input -> conv(4, 3)
    expect top == 8 x H-2 x W-2
    expect top == 8 x H x W
    expect params == H
}

=== problems
warning[W0101]: no output depends on `top`, so the generated code omits it
 --> story.cnn:3:5
  |
3 |     top: conv(8, 3)
  |     ^^^^^^^^^^^^^^^
  |
  = help: remove it, or use its value with `from` or `output`

error[E0414]: `top == 8 x H x W` holds for no size that the network accepts
 --> story.cnn:6:5
  |
6 |     expect top == 8 x H x W
  |     ^^^^^^^^^^^^^^^^^^^^^^^
  |
  = note: `top` is 8 x H-2 x W-2

error[E0414]: `params == H` does not hold for every size that the network accepts
 --> story.cnn:7:5
  |
7 |     expect params == H
  |     ^^^^^^^^^^^^^^^^^^ for example, not for H = 3
  |
  = note: `params` is 112

2 errors, 1 warning
