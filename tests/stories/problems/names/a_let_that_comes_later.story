=== source
let half = whole // 2
let whole = 64

net Later {
    input 3x32x32
    conv(width, 3)
    let width = 8
    conv(half, 3)
}

=== problems
error[E0202]: the name `whole` is not defined here
 --> story.cnn:1:12
  |
1 | let half = whole // 2
  |            ^^^^^
2 | let whole = 64
  |     ----- `whole` is defined later, here
  |
  = help: move the `let` above this line

error[E0202]: the name `width` is not defined here
 --> story.cnn:6:10
  |
6 |     conv(width, 3)
  |          ^^^^^
7 |     let width = 8
  |         ----- `width` is defined later, here
  |
  = help: move the `let` above this line

2 errors
