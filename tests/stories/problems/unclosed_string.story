=== source
net Small {
    input 1x8x8
    "layer{1}: conv(8, 3)
    "layer{2": relu
}

=== problems
error[E0114]: unclosed string
 --> story.cnn:3:5
  |
3 |     "layer{1}: conv(8, 3)
  |     ^^^^^^^^^^^^^^^^^^^^^
  |
  = help: add the closing `"`; a quote inside a string is written `\"`

error[E0114]: unclosed string
 --> story.cnn:4:5
  |
4 |     "layer{2": relu
  |     ^^^^^^^^^^^^^^^
  |
  = help: add the closing `"`; a quote inside a string is written `\"`

2 errors
