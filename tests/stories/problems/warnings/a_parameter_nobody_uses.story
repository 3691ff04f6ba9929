=== source
block Unit(width, stride = 1, kernel = 3) {
    conv(width, kernel) -> relu
}
net Unused(classes = 10, p = 0.5) {
    input 3x32x32
    Unit(8) -> flatten -> linear(10)
}

=== problems
warning[W0103]: the parameter `stride` is never used
 --> story.cnn:1:19
  |
1 | block Unit(width, stride = 1, kernel = 3) {
  |                   ^^^^^^
  |
  = help: use `stride` in place of a fixed value, or remove it

warning[W0103]: the parameter `classes` is never used
 --> story.cnn:4:12
  |
4 | net Unused(classes = 10, p = 0.5) {
  |            ^^^^^^^
  |
  = help: use `classes` in place of a fixed value, or remove it

warning[W0103]: the parameter `p` is never used
 --> story.cnn:4:26
  |
4 | net Unused(classes = 10, p = 0.5) {
  |                          ^
  |
  = help: use `p` in place of a fixed value, or remove it

3 warnings
