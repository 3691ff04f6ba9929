=== source
net Loop {
    input 3x32x32
    for width in [8, 16] {
        stage: conv(width, 3)
    }
    flatten -> linear(2)
}

=== problems
error[E0204]: the name `stage` is defined twice
 --> story.cnn:4:9
  |
4 |         stage: conv(width, 3)
  |         ^^^^^ defined again here
  |
  = help: this line is expanded more than once: compute the label, as in `"layer{i}": ...`

1 error
