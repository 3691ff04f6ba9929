=== source
net Small(H = 32, W = 48) {
    input 3 x H x W
    top: conv(8, 3, pad=1)
    maxpool(2) -> conv(8, 3, pad=1) -> maxpool(2) -> upsample(4)
    joined: concat { identity; from top }
    conv(4, 3, stride=2, pad=1)

    expect H % 8 == 0
    expect H % 2 == 1
    expect joined == 8xHxW
    expect W > 4
    expect W <= 500
    expect joined > 3xHxW
    expect H == top
    expect W / 2 == 24
    expect min(H, W) == 32
}

=== problems
error[E0414]: `H % 8 == 0` does not hold for every size that the network accepts
 --> story.cnn:8:5
  |
8 |     expect H % 8 == 0
  |     ^^^^^^^^^^^^^^^^^ for example, not for H = 4
  |
  = note: `H % 8` is H-8*floor(H/8)

error[E0414]: `H % 2 == 1` holds for no size that the network accepts
 --> story.cnn:9:5
  |
9 |     expect H % 2 == 1
  |     ^^^^^^^^^^^^^^^^^
  |
  = note: `H % 2` is H-2*floor(H/2)

error[E0414]: `joined == 8xHxW` holds for no size that the network accepts
  --> story.cnn:10:5
   |
10 |     expect joined == 8xHxW
   |     ^^^^^^^^^^^^^^^^^^^^^^
   |
   = note: `joined` is 16 x 4*floor(H/4) x 4*floor(W/4)

error[E0414]: `W > 4` does not hold for every size that the network accepts
  --> story.cnn:11:5
   |
11 |     expect W > 4
   |     ^^^^^^^^^^^^ for example, not for W = 4
   |
   = help: expect only what the network requires; without this line, `cnnc show` with `--input 3xHxW` prints the constraints

error[E0414]: `W <= 500` does not hold for every size that the network accepts
  --> story.cnn:12:5
   |
12 |     expect W <= 500
   |     ^^^^^^^^^^^^^^^ for example, not for W = 504
   |
   = help: expect only what the network requires; without this line, `cnnc show` with `--input 3xHxW` prints the constraints

error[E0502]: sizes are equal or not: use `==` or `!=`
  --> story.cnn:13:5
   |
13 |     expect joined > 3xHxW
   |     ^^^^^^^^^^^^^^^^^^^^^
   |
   = help: compare a figure with a number, or a label with a shape: `depth == 50`, `stem == 64x56x56`

error[E0502]: this says nothing about a size: write `H % 32 == 0`, `stem == 64xHxW`
  --> story.cnn:14:5
   |
14 |     expect H == top
   |     ^^^^^^^^^^^^^^^
   |
   = help: compare a figure with a number, or a label with a shape: `depth == 50`, `stem == 64x56x56`

error[E0502]: this cannot be computed for sizes that stay open
  --> story.cnn:15:5
   |
15 |     expect W / 2 == 24
   |     ^^^^^^^^^^^^^^^^^^
   |
   = help: compare a figure with a number, or a label with a shape: `depth == 50`, `stem == 64x56x56`

error[E0502]: this cannot be computed for sizes that stay open
  --> story.cnn:16:5
   |
16 |     expect min(H, W) == 32
   |     ^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: compare a figure with a number, or a label with a shape: `depth == 50`, `stem == 64x56x56`

9 errors
