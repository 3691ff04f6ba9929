=== source
net Beside {
    input 64x32x32
    concat {
        identity
        globalavgpool -> flatten
    }
}

=== problems
error[E0405]: `concat`: cannot concatenate 64x32x32 and 64 along their channels
 --> story.cnn:3:5
  |
3 |     concat {
  |     ^^^^^^ the branches join here
4 |         identity
  |         -------- this branch has shape 64x32x32
5 |         globalavgpool -> flatten
  |         ------------------------ this branch has shape 64
help: flatten the map
  |
4 |         identity -> flatten
  |                  ++++++++++

1 error
