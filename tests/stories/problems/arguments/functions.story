=== source
net Functions {
    input 3x32x32
    conv(max(), 3)
    conv(round(2.5, 3, 4), 3)
    conv(divisible(30), 3)
    conv(abs(-3), 3)
    conv(conv(8), 3)
    conv(min(a=3), 3)
}

=== problems
error[E0306]: cannot compute `max` of nothing
 --> story.cnn:3:10
  |
3 |     conv(max(), 3)
  |          ^^^^^

error[E0306]: cannot compute `round` of the number 2.5, the number 3, the number 4
 --> story.cnn:4:10
  |
4 |     conv(round(2.5, 3, 4), 3)
  |          ^^^^^^^^^^^^^^^^

error[E0306]: cannot compute `divisible` of the number 30
 --> story.cnn:5:10
  |
5 |     conv(divisible(30), 3)
  |          ^^^^^^^^^^^^^

error[E0202]: the function `abs` is not defined here
 --> story.cnn:6:10
  |
6 |     conv(abs(-3), 3)
  |          ^^^
  |
  = help: known names: `min`, `max`, `ceil`, `floor`, `round`, `log`, `len`, `sum`, `enumerate`, `zip`, `runs` and `divisible`

error[E0305]: `out` of `conv` must be a positive integer, not an operator with arguments
 --> story.cnn:7:10
  |
7 |     conv(conv(8), 3)
  |          ^^^^^^^

error[E0306]: `min` takes no named arguments
 --> story.cnn:8:14
  |
8 |     conv(min(a=3), 3)
  |              ^^^

6 errors
