=== source
net Small {
    input 3x32x32
    conv(8, 3)
    from in -> conv(8, 3)
}

=== problems
error[E0203]: no earlier value is labeled `in`
 --> story.cnn:4:10
  |
4 |     from in -> conv(8, 3)
  |          ^^
help: did you mean `input`?
  |
4 |     from input -> conv(8, 3)
  |          ~~~~~

1 error
