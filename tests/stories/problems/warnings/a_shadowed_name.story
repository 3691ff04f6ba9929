=== source
let width = 64

block Unit(width) {
    conv(width, 3) -> relu
    if width > 8 {
        let width = 8
        conv(width, 3)
    }
}
net Shadow(classes = 10) {
    input 3x32x32
    for width in [8, 16] { Unit(width) }
    let classes = 3
    flatten -> linear(classes)
}

=== problems
warning[W0106]: `width` hides another `width`
 --> story.cnn:3:12
  |
1 | let width = 64
  |     ----- hidden definition
2 |
3 | block Unit(width) {
  |            ^^^^^
  |
  = help: rename one of them

warning[W0106]: `width` hides another `width`
 --> story.cnn:6:13
  |
3 | block Unit(width) {
  |            ----- hidden definition
...
6 |         let width = 8
  |             ^^^^^
  |
  = help: rename one of them

warning[W0106]: `width` hides another `width`
  --> story.cnn:12:9
   |
 1 | let width = 64
   |     ----- hidden definition
...
12 |     for width in [8, 16] { Unit(width) }
   |         ^^^^^
   |
   = help: rename one of them

warning[W0106]: `classes` hides another `classes`
  --> story.cnn:13:9
   |
10 | net Shadow(classes = 10) {
   |            ------- hidden definition
...
13 |     let classes = 3
   |         ^^^^^^^
   |
   = help: rename one of them

4 warnings
