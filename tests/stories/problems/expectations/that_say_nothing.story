=== source
net Nothing {
    input 3x32x32
    stem: conv(64, 3, pad=1)
    expect stem == 4
    expect parms == 4
    expect params == 3x3x3
    expect stem < 3x4x5
    expect params ~= 2 + 3
    expect params == "a"
}

=== problems
error[E0502]: the size 64x32x32 cannot be compared with the number 4
 --> story.cnn:4:5
  |
4 |     expect stem == 4
  |     ^^^^^^^^^^^^^^^^
  |
  = help: compare a figure with a number, or a label with a shape: `depth == 50`, `stem == 64x56x56`

error[E0203]: no earlier value is labeled `parms`
 --> story.cnn:5:12
  |
5 |     expect parms == 4
  |            ^^^^^
  |
  = help: did you mean `params`?

error[E0502]: the number 1,792 cannot be compared with the size 3x3x3
 --> story.cnn:6:5
  |
6 |     expect params == 3x3x3
  |     ^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: compare a figure with a number, or a label with a shape: `depth == 50`, `stem == 64x56x56`

error[E0502]: sizes are equal or not: use `==` or `!=`
 --> story.cnn:7:5
  |
7 |     expect stem < 3x4x5
  |     ^^^^^^^^^^^^^^^^^^^
  |
  = help: compare a figure with a number, or a label with a shape: `depth == 50`, `stem == 64x56x56`

error[E0502]: `~=` rounds to the digits of a number: write one
 --> story.cnn:8:22
  |
8 |     expect params ~= 2 + 3
  |                      ^^^^^
  |
  = help: compare a figure with a number, or a label with a shape: `depth == 50`, `stem == 64x56x56`

error[E0502]: the number 1,792 cannot be compared with the string "a"
 --> story.cnn:9:5
  |
9 |     expect params == "a"
  |     ^^^^^^^^^^^^^^^^^^^^
  |
  = help: compare a figure with a number, or a label with a shape: `depth == 50`, `stem == 64x56x56`

6 errors
