=== source
net A {
    input 3x8x8
    while true { relu }
}

=== problems
error[E0101]: unexpected `true`
 --> story.cnn:3:11
  |
3 |     while true { relu }
  |           ^^^^ expected `->` or end of line
  |
  = help: there is no `while`: `relu x 3` repeats a layer, `for i in 0..3 { ... }` several lines

1 error
