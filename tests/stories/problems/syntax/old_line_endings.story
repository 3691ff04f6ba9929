=== source
net Small {    input 3x32x32    conv(8, 3)}

=== problems
error[E0113]: invisible character U+000D
 --> story.cnn:1:12
  |
1 | net Small {\x0d    input 3x32x32\x0d    conv(8, 3)\x0d}
  |            ^
help: end the line with a line feed, U+000A, which editors call LF
  |
1 | net Small {
  |            ~
2 |     input 3x32x32\x0d    conv(8, 3)\x0d}

error[E0113]: invisible character U+000D
 --> story.cnn:1:30
  |
1 | net Small {\x0d    input 3x32x32\x0d    conv(8, 3)\x0d}
  |                                 ^
help: end the line with a line feed, U+000A, which editors call LF
  |
1 | net Small {\x0d    input 3x32x32
  |                                 ~
2 |     conv(8, 3)\x0d}

error[E0113]: invisible character U+000D
 --> story.cnn:1:45
  |
1 | net Small {\x0d    input 3x32x32\x0d    conv(8, 3)\x0d}
  |                                                   ^
help: end the line with a line feed, U+000A, which editors call LF
  |
1 | net Small {\x0d    input 3x32x32\x0d    conv(8, 3)
  |                                                   ~
2 | }

3 errors
