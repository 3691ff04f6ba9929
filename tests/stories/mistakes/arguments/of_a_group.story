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
error[E0212]: a group takes no arguments
 --> story.cnn:3:5
  |
3 | /     stage(64) {
4 | |         conv(8, 3)
5 | |     }
  | |_____^
  |
  = help: put a label in front of the layer, and its statements on lines of their own

error[E0303]: `flatten` takes no arguments, and 1 is given
 --> story.cnn:6:13
  |
6 |     flatten(1)
  |             ^

error[E0303]: `add` takes no arguments, and 1 is given
 --> story.cnn:7:9
  |
7 |     add(2) { relu; tanh }
  |         ^

3 errors
