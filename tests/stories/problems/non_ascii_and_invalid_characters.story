=== source
net Größe {
    input 1x8x8
	conv(8, 3, "日本語")	-> rélu
    linear(10$)
}

=== problems
error[E0112]: non-ASCII character `ö` in a name
 --> story.cnn:1:7
  |
1 | net Größe {
  |       ^ this is U+00F6 LATIN SMALL LETTER O WITH DIAERESIS
  |
  = help: use only the letters a to z, digits and underscores

error[E0112]: non-ASCII character `é` in a name
 --> story.cnn:3:24
  |
3 |     conv(8, 3, "日本語")    -> rélu
  |                                 ^ this is U+00E9 LATIN SMALL LETTER E WITH ACUTE
  |
  = help: use only the letters a to z, digits and underscores

error[E0111]: invalid character `$`
 --> story.cnn:4:14
  |
4 |     linear(10$)
  |              ^
  |
  = help: remove it; strings need double quotes, and comments begin with `#`

3 errors
