=== source
net Outer {
    input 3x32x32
    block Inner { relu }
    Inner
}

=== problems
error[E0101]: unexpected `block`
 --> story.cnn:3:5
  |
3 |     block Inner { relu }
  |     ^^^^^ expected a layer such as `conv(64, 3)` or another statement
  |
  = help: definitions cannot be nested: move this `block` out of the braces

1 error
