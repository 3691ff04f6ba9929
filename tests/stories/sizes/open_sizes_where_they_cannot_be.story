=== source
block Cut(size) { crop(size) }

net Small {
    input 3 x H x W
    input other: 3 x 16 x K
    conv(8, 3, stride=2)
    if in.height > 3 and in.width != 4 { relu }
    conv(8, in.height)
    "layer{in.width}": conv(8, 1) x in.height
    let half = H / 2
    let least = (H, 3) == (3, W)
    for i in 0..H { relu }
    Cut((H, W))
    upsample(max(H, 3))
    tower: conv(8, 1)
    from other -> tower
    concat { identity; from other }
    from tower -> permute([1, 0, 2]) -> bn
    from tower -> flatten -> linear(10)
    crop(K) x W
}

=== problems
error[E0416]: `size` of `crop` cannot depend on an open size
 --> story.cnn:1:24
  |
1 | block Cut(size) { crop(size) }
  |                        ^^^^ this is H, W
...
4 |     input 3 x H x W
  |           --------- `H` and `W` stay open
  |
  = help: compile for one size: make it a parameter of the net, `H = 224, W = 224, K = 224`

error[E0415]: `in.width != 4` is true for some sizes of the input and false for others
 --> story.cnn:7:26
  |
5 |     input other: 3 x 16 x K
  |                  ---------- `K` stays open
6 |     conv(8, 3, stride=2)
7 |     if in.height > 3 and in.width != 4 { relu }
  |                          ^^^^^^^^^^^^^ true for K = 3, false for K = 9
  |
  = help: compile for one size: make it a parameter of the net, `H = 224, W = 224, K = 224`

error[E0416]: a place in a string cannot depend on an open size
 --> story.cnn:9:5
  |
5 |     input other: 3 x 16 x K
  |                  ---------- `K` stays open
...
9 |     "layer{in.width}": conv(8, 1) x in.height
  |     ^^^^^^^^^^^^^^^^^ this is floor((K-13)/2)
  |
  = help: compile for one size: make it a parameter of the net, `H = 224, W = 224, K = 224`

error[E0306]: cannot compute the size H / the number 2: write `//`
  --> story.cnn:10:16
   |
10 |     let half = H / 2
   |                ^^^^^

error[E0415]: `(H, 3) == (3, W)` is true for some sizes of the input and false for others
  --> story.cnn:11:17
   |
 4 |     input 3 x H x W
   |           --------- `H` and `W` stay open
...
11 |     let least = (H, 3) == (3, W)
   |                 ^^^^^^^^^^^^^^^^ true for H = 3, false for H = 1
   |
   = help: compile for one size: make it a parameter of the net, `H = 224, W = 224, K = 224`

error[E0416]: a range's end cannot depend on an open size
  --> story.cnn:12:17
   |
 4 |     input 3 x H x W
   |           --------- `H` stays open
...
12 |     for i in 0..H { relu }
   |                 ^
   |
   = help: compile for one size: make it a parameter of the net, `H = 224, W = 224, K = 224`

error[E0416]: `max` cannot depend on an open size
  --> story.cnn:14:14
   |
 4 |     input 3 x H x W
   |           --------- `H` stays open
...
14 |     upsample(max(H, 3))
   |              ^^^^^^^^^ this is H
   |
   = help: compile for one size: make it a parameter of the net, `H = 224, W = 224, K = 224`

error[E0416]: a repetition cannot depend on an open size
  --> story.cnn:20:15
   |
 4 |     input 3 x H x W
   |           --------- `W` stays open
...
20 |     crop(K) x W
   |               ^
   |
   = help: compile for one size: make it a parameter of the net, `H = 224, W = 224, K = 224`

8 errors
