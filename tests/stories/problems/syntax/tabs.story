=== source
net Small {
	input 3x32x32
	add {
		conv(8, 3,	strid=2)
		identity
	}
}

=== problems
error[E0301]: `conv` has no argument `strid`
 --> story.cnn:4:14
  |
4 |         conv(8, 3,  strid=2)
  |                     ^^^^^
  |
  = help: did you mean `stride`?

1 error
