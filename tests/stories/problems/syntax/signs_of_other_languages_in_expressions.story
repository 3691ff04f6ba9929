=== source
net Small(wide = true, depth = ３) {
    input 1x8x8
    conv(2^depth, 3)
    conv(wide ? 8 : 4, 3)
}

=== problems
error[E0112]: non-ASCII character `３` in a name
 --> story.cnn:1:32
  |
1 | net Small(wide = true, depth = ３) {
  |                                ^^ this is U+FF13 FULLWIDTH DIGIT THREE
help: write `3`
  |
1 | net Small(wide = true, depth = 3) {
  |                                ~

error[E0105]: expected `**`, found `^`
 --> story.cnn:3:11
  |
3 |     conv(2^depth, 3)
  |           ^
help: write `**`
  |
3 |     conv(2**depth, 3)
  |           ~~

error[E0111]: invalid character `?`
 --> story.cnn:4:15
  |
4 |     conv(wide ? 8 : 4, 3)
  |               ^
  |
  = help: to choose between two values, write `1 if first else 2`

3 errors
