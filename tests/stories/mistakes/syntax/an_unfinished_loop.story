=== source
net Small {
    input 3x32x32
    for i in { relu }
    for in 0..3 { relu }
    for i 0..3 { relu }
    for i in 0..3
    flatten -> linear(10)
}

=== problems
error[E0101]: `{` cannot stand here
 --> story.cnn:3:14
  |
3 |     for i in { relu }
  |              ^ expected a value such as `64`

error[E0101]: `0` cannot stand here
 --> story.cnn:4:12
  |
4 |     for in 0..3 { relu }
  |            ^
help: name what the loop counts: `for i in 0..3 { ... }`
  |
4 |     for i in 0..3 { relu }
  |         +

error[E0104]: `in` is missing in front of `0`
 --> story.cnn:5:11
  |
5 |     for i 0..3 { relu }
  |           ^
  |
  = help: put `in` in between

error[E0104]: `{` is missing at the end of the line
 --> story.cnn:6:18
  |
6 |     for i in 0..3
  |                  ^
  |
  = help: put `{` there

4 errors
