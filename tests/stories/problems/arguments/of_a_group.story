=== source
net Groups {
    input 3x32x32
    stage(64) {
        conv(8, 3)
    }
    flatten(1)
    add(2) { relu; tanh }
}

=== problems
error[E0217]: the group `stage` takes no arguments
 --> story.cnn:3:5
  |
3 | /     stage(64) {
4 | |         conv(8, 3)
5 | |     }
  | |_____^
  |
  = help: remove them, or make `stage` a block or a seq with parameters

error[E0303]: `flatten` takes no arguments, but 1 was given
 --> story.cnn:6:13
  |
6 |     flatten(1)
  |             ^
  |
  = help: write `flatten` without arguments

error[E0303]: `add` takes no arguments, but 1 was given
 --> story.cnn:7:9
  |
7 |     add(2) { relu; tanh }
  |         ^
  |
  = help: write `add` without arguments

3 errors
