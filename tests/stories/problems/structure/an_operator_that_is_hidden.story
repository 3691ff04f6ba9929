=== source
block bn {
    ln -> bn
}
net Small(dropout = 0.5) {
    input 8x32x32
    conv(8, 3) -> bn -> relu
    flatten -> dropout(dropout) -> linear(10)
}

=== problems
error[E0211]: this definition contains itself: bn -> bn
 --> story.cnn:2:11
  |
2 |     ln -> bn
  |           ^^
  |
  = help: rename it: it hides the operator `bn`

error[E0210]: expected an operator or a block, but `dropout` is the number 0.5
 --> story.cnn:7:16
  |
4 | net Small(dropout = 0.5) {
  |           ------- `dropout` is defined here
...
7 |     flatten -> dropout(dropout) -> linear(10)
  |                ^^^^^^^
  |
  = help: rename it: it hides the operator `dropout`

2 errors
