=== source
net Small(wide = true, depth = ３) {
    input 1x8x8
    conv(2^depth, 3)
    conv(wide ? 8 : 4, 3)
}

=== problems
error[E0112]: a name has letters from a to z, digits and underscores only, not `３`
 --> story.cnn:1:32
  |
1 | net Small(wide = true, depth = ３) {
  |                                ^^ this is U+FF13 FULLWIDTH DIGIT THREE
help: write `3`
  |
1 | net Small(wide = true, depth = 3) {
  |                                ~

error[E0105]: `^` is not used here; `**` is meant
 --> story.cnn:3:11
  |
3 |     conv(2^depth, 3)
  |           ^
help: write `**`
  |
3 |     conv(2**depth, 3)
  |           ~~

error[E0111]: `?` means nothing in a spec
 --> story.cnn:4:15
  |
4 |     conv(wide ? 8 : 4, 3)
  |               ^
  |
  = help: write `1 if first else 2` for one of two values

3 errors
