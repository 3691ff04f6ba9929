=== source
net Small {
    input 3x32x32
    convv(8, 3)
    conv(8 3)
}

=== problems
error[E0201]: there is no operator or block `convv`
 --> story.cnn:3:5
  |
3 |     convv(8, 3)
  |     ^^^^^
help: did you mean `conv`?
  |
3 |     conv(8, 3)
  |     ~~~~

error[E0104]: missing `,` before `3`
 --> story.cnn:4:12
  |
4 |     conv(8 3)
  |            ^
help: insert `,`
  |
4 |     conv(8, 3)
  |           +

2 errors
