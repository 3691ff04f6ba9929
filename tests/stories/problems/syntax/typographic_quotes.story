=== source
net Small {
    input 3x32x32
    conv(8, 3, pad=“same”)
    ‘stem’: relu
    conv(8, 3, stride = 2) – relu
    flatten -> linear(10)
}

=== problems
error[E0105]: expected `"`, found `“`
 --> story.cnn:3:20
  |
3 |     conv(8, 3, pad=“same”)
  |                    ^
  |
  = note: `“` is U+201C LEFT DOUBLE QUOTATION MARK
help: enclose the string in `"`
  |
3 |     conv(8, 3, pad="same")
  |                    ~~~~~~

error[E0105]: expected `"`, found `‘`
 --> story.cnn:4:5
  |
4 |     ‘stem’: relu
  |     ^
  |
  = note: `‘` is U+2018 LEFT SINGLE QUOTATION MARK
help: enclose the string in `"`
  |
4 |     "stem": relu
  |     ~~~~~~

error[E0105]: expected `->`, found `–`
 --> story.cnn:5:28
  |
5 |     conv(8, 3, stride = 2) – relu
  |                            ^
  |
  = note: `–` is U+2013 EN DASH
help: write `->`
  |
5 |     conv(8, 3, stride = 2) -> relu
  |                            ~~

3 errors
