=== source
block Unit(width) { conv(width, 3) }
block Unit(width) { conv(width, 5) }
let Unit = 3
net Twice(a = 1, a = 2) {
    input 3x32x32
    Unit(8)
}

=== problems
error[E0204]: the name `Unit` is used twice
 --> story.cnn:2:7
  |
1 | block Unit(width) { conv(width, 3) }
  |       ---- used first here
2 | block Unit(width) { conv(width, 5) }
  |       ^^^^ used again here
  |
  = help: give one of them another name

error[E0204]: the name `Unit` is used twice
 --> story.cnn:3:5
  |
1 | block Unit(width) { conv(width, 3) }
  |       ---- used first here
2 | block Unit(width) { conv(width, 5) }
3 | let Unit = 3
  |     ^^^^ used again here
  |
  = help: give one of them another name

error[E0204]: the name `a` is used twice
 --> story.cnn:4:18
  |
4 | net Twice(a = 1, a = 2) {
  |           -      ^ used again here
  |           |
  |           used first here
  |
  = help: give one of them another name

error[E0210]: `Unit` is the number 3, where an operator or a block is needed
 --> story.cnn:6:5
  |
3 | let Unit = 3
  |     ---- `Unit` is defined here
...
6 |     Unit(8)
  |     ^^^^
  |
  = help: give it to a layer, as in `linear(Unit)`

4 errors
