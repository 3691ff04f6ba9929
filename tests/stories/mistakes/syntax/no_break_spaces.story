=== source
net Small {
    input 3x32x32
    conv(8, 3) -> relu
    conv(8,​3)
    flatten -> linear(10)
}

=== problems
error[E0113]: this is no plain space, but U+00A0 NO-BREAK SPACE
 --> story.cnn:3:12
  |
3 |     conv(8, 3) -> relu
  |            ^
help: put a plain space in its place
  |
3 |     conv(8, 3) -> relu
  |            ~

error[E0113]: there is an invisible character here, U+200B ZERO WIDTH SPACE
 --> story.cnn:4:12
  |
4 |     conv(8,\u200b3)
  |            ^^^^^^
help: delete it
  |
4 |     conv(8,\u200b3)
  |            ------

2 errors
