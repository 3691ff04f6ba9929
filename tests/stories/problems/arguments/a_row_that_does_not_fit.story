=== source
let widths = [(8, 1), (16, 2, 2)]

net Small {
    input 3x32x32
    for width, depth, stride in [
        (8, 1, 1),
        (16, 2),
        32,
        (64, 2, 2)
    ] {
        { conv(width, 3, pad=1) -> relu } x depth
        maxpool(2, stride)
    }
    for width, depth in widths {
        conv(width, 1)
    }
    linear([a for a, b in [(1, 2), 3]][0])
}

=== problems
error[E0306]: cannot split a tuple of 2 over 3 names
 --> story.cnn:7:9
  |
7 |         (16, 2),
  |         ^^^^^^^

error[E0306]: cannot split the number 32 over 3 names
 --> story.cnn:8:9
  |
8 |         32,
  |         ^^

error[E0306]: cannot split a tuple of 3 over 2 names
  --> story.cnn:14:25
   |
14 |     for width, depth in widths {
   |                         ^^^^^^

error[E0306]: cannot split the number 3 over 2 names
  --> story.cnn:17:36
   |
17 |     linear([a for a, b in [(1, 2), 3]][0])
   |                                    ^

4 errors
