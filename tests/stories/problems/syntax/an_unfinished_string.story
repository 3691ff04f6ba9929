=== source
net Small {
    input 3x32x32
    "stem: conv(8, 3)
    "a{b": relu
    conv(8, 3, pad="same)
    flatten -> linear(10)
}

=== problems
error[E0114]: unclosed string
 --> story.cnn:3:5
  |
3 |     "stem: conv(8, 3)
  |     ^^^^^^^^^^^^^^^^^
  |
  = help: add the closing `"`; a quote inside a string is written `\"`

error[E0114]: unclosed string
 --> story.cnn:4:5
  |
4 |     "a{b": relu
  |     ^^^^^^^^^^^
  |
  = help: add the closing `"`; a quote inside a string is written `\"`

error[E0114]: unclosed string
 --> story.cnn:5:20
  |
5 |     conv(8, 3, pad="same)
  |                    ^^^^^^
  |
  = help: add the closing `"`; a quote inside a string is written `\"`

3 errors
