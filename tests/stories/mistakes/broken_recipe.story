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
error[E0101]: the line ends too early
 --> story.cnn:4:14
  |
4 |         batch
  |              ^ expected a value such as `64`

error[E0101]: the line ends too early
 --> story.cnn:7:14
  |
7 |     init conv
  |              ^ expected a name

error[E0107]: `init` is a word of the language and cannot be a name here
 --> story.cnn:8:5
  |
8 |     init: conv(4, 3)
  |     ^^^^
  |
  = help: choose another name

3 errors
