=== source
net Größe {
    input 1x8x8
	conv(8, 3, "日本語")	-> rélu
    linear(10$)
}

=== problems
error[E0112]: a name has letters from a to z, digits and underscores only, not `ö`
 --> story.cnn:1:7
  |
1 | net Größe {
  |       ^ this is U+00F6 LATIN SMALL LETTER O WITH DIAERESIS
  |
  = help: spell the name in these letters

error[E0112]: a name has letters from a to z, digits and underscores only, not `é`
 --> story.cnn:3:24
  |
3 |     conv(8, 3, "日本語")    -> rélu
  |                                 ^ this is U+00E9 LATIN SMALL LETTER E WITH ACUTE
  |
  = help: spell the name in these letters

error[E0111]: `$` means nothing in a spec
 --> story.cnn:4:14
  |
4 |     linear(10$)
  |              ^
  |
  = help: take it out; words stand in double quotes, and comments begin with `#`

3 errors
