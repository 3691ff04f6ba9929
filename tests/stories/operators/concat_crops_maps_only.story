=== source
net Vectors {
    input 8
    concat(align=crop) {
        linear(4)
        linear(3)
    }
}

=== problems
error[E0401]: `concat`: only maps can be cropped, but the inputs are feature vectors
 --> story.cnn:3:18
  |
3 |     concat(align=crop) {
  |                  ^^^^
4 |         linear(4)
  |         --------- 4 comes from here
  |
  = help: omit `align`

1 error
