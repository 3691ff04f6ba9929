=== source
net A {
    input 3x8x8
    recipe {
        batch
        epochs 90
    }
    init conv
    init: conv(4, 3)
}

=== problems
error[E0101]: unexpected end of line
 --> story.cnn:4:14
  |
4 |         batch
  |              ^ expected a value such as `64`

error[E0101]: unexpected end of line
 --> story.cnn:7:14
  |
7 |     init conv
  |              ^ expected a name

error[E0107]: `init` is a reserved word and cannot be used as a name here
 --> story.cnn:8:5
  |
8 |     init: conv(4, 3)
  |     ^^^^
  |
  = help: choose another name

3 errors
