=== source
def A() {
    input 3x8x8
    relu
}

=== problems
error[E0124]: expected the keyword `net`, found `def`
 --> story.cnn:1:1
  |
1 | def A() {
  | ^^^
help: write `net`
  |
1 | net A() {
  | ~~~

1 error
