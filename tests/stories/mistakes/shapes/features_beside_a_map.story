=== source
net Beside {
    input 64x32x32
    concat {
        identity
        globalavgpool -> flatten
    }
}

=== problems
error[E0405]: `concat`: cannot join 64x32x32 and 64 along their channels
 --> story.cnn:3:5
  |
3 |     concat {
  |     ^^^^^^ the branches meet here
4 |         identity
  |         -------- this branch gives 64x32x32
5 |         globalavgpool -> flatten
  |         ------------------------ this branch gives 64
help: flatten the map
  |
4 |         identity -> flatten
  |                  ++++++++++

1 error
