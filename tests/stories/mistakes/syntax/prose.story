=== source
This is a network with two layers.
It takes images and gives ten classes.

=== problems
error[E0111]: `.` means nothing in a spec
 --> story.cnn:1:34
  |
1 | This is a network with two layers.
  |                                  ^
  |
  = help: take it out; words stand in double quotes, and comments begin with `#`

error[E0111]: `.` means nothing in a spec
 --> story.cnn:2:38
  |
2 | It takes images and gives ten classes.
  |                                      ^
  |
  = help: take it out; words stand in double quotes, and comments begin with `#`

2 errors
