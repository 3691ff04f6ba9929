=== source
net Margins(margin = 1) {
    input 8x16x16
    add {
        crop
        crop(17x8)
        crop(margins=(4, 5, 6, 10))
        crop(4, margins=1)
        pad(16, mode=reflect)
        pad((1, 2, 3))
        pad(1, mode=wrap)
        pad(1, mode=replicate, value=1)
        conv(4, 3, pad=smae)
        conv(4, 3, pad=marginn)
    }
}

=== problems
error[E0401]: `crop`: expects a size or margins
 --> story.cnn:4:9
  |
2 |     input 8x16x16
  |     ------------- 8x16x16 comes from here
3 |     add {
4 |         crop
  |         ^^^^ receives 8x16x16
  |
  = help: write `crop(392)` or `crop(margins=2)`

error[E0403]: `crop`: cannot crop 16x16 to 17x8
 --> story.cnn:5:14
  |
2 |     input 8x16x16
  |     ------------- 16x16 set here
...
5 |         crop(17x8)
  |              ^^^^ receives 8x16x16
  |
  = help: use `pad` or `upsample` to make a map larger

error[E0403]: `crop`: the margins leave nothing of 16x16
 --> story.cnn:6:22
  |
2 |     input 8x16x16
  |     ------------- 16x16 set here
...
6 |         crop(margins=(4, 5, 6, 10))
  |                      ^^^^^^^^^^^^^ receives 8x16x16

error[E0401]: `crop`: cannot combine `size` and `margins`
 --> story.cnn:7:25
  |
2 |     input 8x16x16
  |     ------------- 8x16x16 comes from here
...
7 |         crop(4, margins=1)
  |                         ^ receives 8x16x16
  |
  = help: remove one of them

error[E0401]: `pad`: a reflection of 16 needs a height greater than 16
 --> story.cnn:8:13
  |
2 |     input 8x16x16
  |     ------------- 8x16x16 comes from here
...
8 |         pad(16, mode=reflect)
  |             ^^ receives 8x16x16

error[E0305]: `margins` of `pad` must be an integer from 0, two as (1, 2), or four as (1, 2, 3, 4), not a tuple of 3
 --> story.cnn:9:13
  |
9 |         pad((1, 2, 3))
  |             ^^^^^^^^^

error[E0305]: `mode` of `pad` must be constant, reflect or replicate, not `wrap`
  --> story.cnn:10:21
   |
10 |         pad(1, mode=wrap)
   |                     ^^^^

error[E0401]: `pad`: `mode=replicate` pads with values of the map
  --> story.cnn:11:38
   |
 2 |     input 8x16x16
   |     ------------- 8x16x16 comes from here
...
11 |         pad(1, mode=replicate, value=1)
   |                                      ^ receives 8x16x16
   |
   = help: omit `value`

error[E0305]: `pad` of `conv` must be an integer from 0, two as (3, 1), or same, not `smae`
  --> story.cnn:12:24
   |
12 |         conv(4, 3, pad=smae)
   |                        ^^^^
help: did you mean `same`?
   |
12 |         conv(4, 3, pad=same)
   |                        ~~~~

error[E0202]: the name `marginn` is not defined here
  --> story.cnn:13:24
   |
13 |         conv(4, 3, pad=marginn)
   |                        ^^^^^^^
help: did you mean `margin`?
   |
13 |         conv(4, 3, pad=margin)
   |                        ~~~~~~

10 errors
