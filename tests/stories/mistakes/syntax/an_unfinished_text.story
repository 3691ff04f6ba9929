=== source
net Small {
    input 3x32x32
    "stem: conv(8, 3)
    "a{b": relu
    conv(8, 3, pad="same)
    flatten -> linear(10)
}

=== problems
error[E0114]: the text that begins here is not closed on its line
 --> story.cnn:3:5
  |
3 |     "stem: conv(8, 3)
  |     ^^^^^^^^^^^^^^^^^
  |
  = help: put a `"` where it ends; a quote inside a text is written `\"`

error[E0114]: the text that begins here is not closed on its line
 --> story.cnn:4:5
  |
4 |     "a{b": relu
  |     ^^^^^^^^^^^
  |
  = help: put a `"` where it ends; a quote inside a text is written `\"`

error[E0114]: the text that begins here is not closed on its line
 --> story.cnn:5:20
  |
5 |     conv(8, 3, pad="same)
  |                    ^^^^^^
  |
  = help: put a `"` where it ends; a quote inside a text is written `\"`

3 errors
