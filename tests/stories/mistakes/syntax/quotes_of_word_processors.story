=== source
net Small {
    input 3x32x32
    conv(8, 3, pad=“same”)
    ‘stem’: relu
    conv(8, 3, stride = 2) – relu
    flatten -> linear(10)
}

=== problems
error[E0111]: `“` means nothing in a spec
 --> story.cnn:3:20
  |
3 |     conv(8, 3, pad=“same”)
  |                    ^
  |
  = note: `“` is U+201C LEFT DOUBLE QUOTATION MARK
  = help: take it out; words stand in double quotes, and comments begin with `#`

error[E0111]: `”` means nothing in a spec
 --> story.cnn:3:25
  |
3 |     conv(8, 3, pad=“same”)
  |                         ^
  |
  = note: `”` is U+201D RIGHT DOUBLE QUOTATION MARK
  = help: take it out; words stand in double quotes, and comments begin with `#`

error[E0111]: `‘` means nothing in a spec
 --> story.cnn:4:5
  |
4 |     ‘stem’: relu
  |     ^
  |
  = note: `‘` is U+2018 LEFT SINGLE QUOTATION MARK
  = help: take it out; words stand in double quotes, and comments begin with `#`

error[E0111]: `’` means nothing in a spec
 --> story.cnn:4:10
  |
4 |     ‘stem’: relu
  |          ^
  |
  = note: `’` is U+2019 RIGHT SINGLE QUOTATION MARK
  = help: take it out; words stand in double quotes, and comments begin with `#`

error[E0105]: `–` is not used here; `-` is meant
 --> story.cnn:5:28
  |
5 |     conv(8, 3, stride = 2) – relu
  |                            ^
help: write `-`
  |
5 |     conv(8, 3, stride = 2) - relu
  |                            ~

5 errors
