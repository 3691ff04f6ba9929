=== source
net A {
    input 3x32x32
    conv(8, kernel (3))
    conv(8, kernel(3), pad(1))
    conv("8", 3)
    conv(8.5, 3)
    relu(3)
    dropout(0.5, 0.5)
}

=== problems
error[E0309]: `kernel` is an argument of `conv`, not a function
 --> story.cnn:3:13
  |
3 |     conv(8, kernel (3))
  |             ^^^^^^^^^^
help: write `kernel=3`
  |
3 |     conv(8, kernel=3)
  |             ~~~~~~~~

error[E0309]: `kernel` is an argument of `conv`, not a function
 --> story.cnn:4:13
  |
4 |     conv(8, kernel(3), pad(1))
  |             ^^^^^^^^^
help: write `kernel=3`
  |
4 |     conv(8, kernel=3, pad(1))
  |             ~~~~~~~~

error[E0309]: `pad` is an argument of `conv`, not a function
 --> story.cnn:4:24
  |
4 |     conv(8, kernel(3), pad(1))
  |                        ^^^^^^
help: write `pad=1`
  |
4 |     conv(8, kernel(3), pad=1)
  |                        ~~~~~

error[E0305]: `out` of `conv` must be a positive integer, not the string "8"
 --> story.cnn:5:10
  |
5 |     conv("8", 3)
  |          ^^^
help: write `8`
  |
5 |     conv(8, 3)
  |          ~

error[E0305]: `out` of `conv` must be a positive integer, not the number 8.5
 --> story.cnn:6:10
  |
6 |     conv(8.5, 3)
  |          ^^^
  |
  = help: the nearest integers are `8` and `9`

error[E0303]: `relu` takes no arguments, but 1 was given
 --> story.cnn:7:10
  |
7 |     relu(3)
  |          ^
  |
  = help: write `relu` without arguments

error[E0303]: `dropout` takes at most 1 argument, but 2 were given
 --> story.cnn:8:18
  |
8 |     dropout(0.5, 0.5)
  |                  ^^^
  |
  = help: its only argument is `p`

7 errors
