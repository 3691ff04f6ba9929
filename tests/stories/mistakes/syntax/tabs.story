=== source
net Small {
	input 3x32x32
	add {
		conv(8, 3,	strid=2)
		identity
	}
}

=== problems
error[E0405]: `add`: cannot add 8x30x30 and 3x32x32
 --> story.cnn:3:2
  |
2 |     input 3x32x32
  |     ------------- 3 channels and 32x32: decided here
3 |     add {
  |     ^^^ the branches meet here
4 |         conv(8, 3,  strid=2)
  |         -------------------- this branch gives 8x30x30
5 |         identity
  |         -------- this branch gives 3x32x32

error[E0301]: `conv` has no argument `strid`
 --> story.cnn:4:14
  |
4 |         conv(8, 3,  strid=2)
  |                     ^^^^^
  |
  = help: did you mean `stride`?

2 errors
