=== source
net Small {
    input 3x32x32
    conv(8, 3) -> relu
    conv(8,​3)
    flatten -> linear(10)
}

=== problems
error[E0113]: expected a plain space, found U+00A0 NO-BREAK SPACE
 --> story.cnn:3:12
  |
3 |     conv(8, 3) -> relu
  |            ^
help: replace it with a plain space
  |
3 |     conv(8, 3) -> relu
  |            ~

error[E0113]: invisible character U+200B ZERO WIDTH SPACE
 --> story.cnn:4:12
  |
4 |     conv(8,\u200b3)
  |            ^^^^^^
help: delete it
  |
4 |     conv(8,\u200b3)
  |            ------

2 errors
