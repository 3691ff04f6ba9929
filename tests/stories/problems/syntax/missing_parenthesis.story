=== source
net Small {
    input 3x32x32
    conv(8, 3 -> relu
    maxpool(2 -> relu
    flatten -> linear(10)
}

=== problems
error[E0102]: unclosed `(`
 --> story.cnn:3:9
  |
3 |     conv(8, 3 -> relu
  |         ^     -- expected `)` here or earlier
  |
  = help: add the missing `)`

error[E0102]: unclosed `(`
 --> story.cnn:4:12
  |
4 |     maxpool(2 -> relu
  |            ^  -- expected `)` here or earlier
  |
  = help: add the missing `)`

2 errors
