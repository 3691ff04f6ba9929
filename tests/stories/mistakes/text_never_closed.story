=== source
net Small {
    input 1x8x8
    "layer{1}: conv(8, 3)
    "layer{2": relu
}

=== problems
error[E0114]: the text that begins here is not closed on its line
 --> story.cnn:3:5
  |
3 |     "layer{1}: conv(8, 3)
  |     ^^^^^^^^^^^^^^^^^^^^^
  |
  = help: put a `"` where it ends; a quote inside a text is written `\"`

error[E0114]: the text that begins here is not closed on its line
 --> story.cnn:4:5
  |
4 |     "layer{2": relu
  |     ^^^^^^^^^^^^^^^
  |
  = help: put a `"` where it ends; a quote inside a text is written `\"`

2 errors
