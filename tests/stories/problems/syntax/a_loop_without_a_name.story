=== source
net Small {
    input 3x32x32
    for in 0..3 { conv(8, 3) }
}

=== problems
error[E0101]: unexpected `0`
 --> story.cnn:3:12
  |
3 |     for in 0..3 { conv(8, 3) }
  |            ^
help: name the loop variable: `for i in 0..3 { ... }`
  |
3 |     for i in 0..3 { conv(8, 3) }
  |         +

1 error
