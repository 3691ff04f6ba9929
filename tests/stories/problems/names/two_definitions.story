=== source
block Unit(width) { conv(width, 3) }
block Unit(width) { conv(width, 5) }
let Unit = 3
net Twice(a = 1, a = 2) {
    input 3x32x32
    Unit(8)
}

=== problems
error[E0204]: the name `Unit` is defined twice
 --> story.cnn:2:7
  |
1 | block Unit(width) { conv(width, 3) }
  |       ---- defined first here
2 | block Unit(width) { conv(width, 5) }
  |       ^^^^ defined again here
  |
  = help: rename one of them

error[E0204]: the name `Unit` is defined twice
 --> story.cnn:3:5
  |
1 | block Unit(width) { conv(width, 3) }
  |       ---- defined first here
2 | block Unit(width) { conv(width, 5) }
3 | let Unit = 3
  |     ^^^^ defined again here
  |
  = help: rename one of them

error[E0204]: the name `a` is defined twice
 --> story.cnn:4:18
  |
4 | net Twice(a = 1, a = 2) {
  |           -      ^ defined again here
  |           |
  |           defined first here
  |
  = help: rename one of them

error[E0210]: expected an operator or a block, but `Unit` is the number 3
 --> story.cnn:6:5
  |
3 | let Unit = 3
  |     ---- `Unit` is defined here
...
6 |     Unit(8)
  |     ^^^^
  |
  = help: pass it to a layer as an argument: `linear(Unit)`

4 errors
