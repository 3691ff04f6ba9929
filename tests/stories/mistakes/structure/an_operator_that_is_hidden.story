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
  = help: it hides the operator `bn`: give it another name

error[E0210]: `dropout` is the number 0.5, where an operator or a block is needed
 --> story.cnn:7:16
  |
4 | net Small(dropout = 0.5) {
  |           ------- `dropout` is defined here
...
7 |     flatten -> dropout(dropout) -> linear(10)
  |                ^^^^^^^
  |
  = help: it hides the operator `dropout`: give it another name

2 errors
