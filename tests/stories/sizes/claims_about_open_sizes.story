=== source
net Small {
    input 3 x H x W
    stem: conv(8, 3, pad=1) -> maxpool(2)
    deconv(8, 2, stride=2)
    add { identity; from stem }
    expect H % 2 == 0
    expect maxpool1 == 8 x H//2 x W//2
    expect maxpool1 == 8 x H//2 x (W-1)//2
    expect macs > 1000
    expect macs ~= 1K
    expect stem.macs == 216 * H * W
    expect stem.macs == 216 * H
    expect stem == 8x32x32
    expect stem < 8x32x32
    expect stem == 8
    expect H / 2 > 0
    expect H ** 2 > 0
    expect H // 0 > 0
    expect L > 4
    expect depth == 2 + H
    expect stem == H x W
}

=== problems
error[E0414]: `maxpool1 == 8 x H//2 x (W-1)//2` holds for no size that the network accepts
 --> story.cnn:8:5
  |
8 |     expect maxpool1 == 8 x H//2 x (W-1)//2
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = note: `maxpool1` is 8 x floor(H/2) x floor(W/2)

error[E0502]: this says nothing about a size: write `H % 32 == 0`, `stem == 64xHxW`
  --> story.cnn:10:5
   |
10 |     expect macs ~= 1K
   |     ^^^^^^^^^^^^^^^^^
   |
   = help: compare a figure with a number, or a label with a shape: `depth == 50`, `stem == 64x56x56`

error[E0414]: `stem.macs == 216 * H` does not hold for every size that the network accepts
  --> story.cnn:12:5
   |
12 |     expect stem.macs == 216 * H
   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = note: `stem.macs` is 216*H*W

error[E0414]: `stem == 8x32x32` does not hold for every size that the network accepts
  --> story.cnn:13:5
   |
13 |     expect stem == 8x32x32
   |     ^^^^^^^^^^^^^^^^^^^^^^ for example, not for H = 2
   |
   = note: `stem` is 8xHxW

error[E0502]: sizes are equal or not: use `==` or `!=`
  --> story.cnn:14:5
   |
14 |     expect stem < 8x32x32
   |     ^^^^^^^^^^^^^^^^^^^^^
   |
   = help: compare a figure with a number, or a label with a shape: `depth == 50`, `stem == 64x56x56`

error[E0502]: this says nothing about a size: write `H % 32 == 0`, `stem == 64xHxW`
  --> story.cnn:15:5
   |
15 |     expect stem == 8
   |     ^^^^^^^^^^^^^^^^
   |
   = help: compare a figure with a number, or a label with a shape: `depth == 50`, `stem == 64x56x56`

error[E0306]: cannot compute the size H / the number 2: write `//`
  --> story.cnn:16:12
   |
16 |     expect H / 2 > 0
   |            ^^^^^

error[E0306]: cannot compute the size H ** the number 2
  --> story.cnn:17:12
   |
17 |     expect H ** 2 > 0
   |            ^^^^^^

error[E0306]: cannot compute the size H // the number 0
  --> story.cnn:18:12
   |
18 |     expect H // 0 > 0
   |            ^^^^^^

error[E0203]: no earlier value is labeled `L`
  --> story.cnn:19:12
   |
19 |     expect L > 4
   |            ^
   |
   = help: known names: `input`, `stem`, `maxpool1`, `deconv1`, `add1`, `params`, `macs`, `depth`, `layers`, `training.params` and `training.macs`

error[E0414]: `depth == 2 + H` holds for no size that the network accepts
  --> story.cnn:20:5
   |
20 |     expect depth == 2 + H
   |     ^^^^^^^^^^^^^^^^^^^^^
   |
   = note: `depth` is 2

error[E0414]: `stem == H x W` does not hold for every size that the network accepts
  --> story.cnn:21:5
   |
21 |     expect stem == H x W
   |     ^^^^^^^^^^^^^^^^^^^^ for example, not for H = 2
   |
   = note: `stem` is 8xHxW

12 errors
