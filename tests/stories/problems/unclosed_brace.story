=== source
net Small {
    input 1x8x8
    add {
        conv(8, 3, pad=1)
        conv(8, 1)
    relu
}

=== problems
error[E0102]: unclosed `{`
 --> story.cnn:3:9
  |
3 |     add {
  |         ^
...
7 | }
  |  - expected `}` here or earlier
  |
  = help: add the missing `}`

1 error
