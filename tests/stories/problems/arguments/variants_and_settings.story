=== source
net Family(unit, depths, classes = 10) {
    input 3x32x32
    for depth in depths { unit(8) x depth }
    flatten -> linear(classes)
}
net A = Family(relu, 3)

=== problems
error[E0306]: cannot repeat over the number 3: `for` needs a list or a range, such as `0..4`
 --> story.cnn:3:18
  |
3 |     for depth in depths { unit(8) x depth }
  |                  ^^^^^^
  |
  = note: in `Family`, of which `A` is a variant at story.cnn:6:9, with unit = relu, depths = 3, classes = 10

1 error
