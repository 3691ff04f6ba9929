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
error[E0101]: unexpected `{`
 --> story.cnn:3:14
  |
3 |     for i in { relu }
  |              ^ expected a value such as `64`

error[E0101]: unexpected `0`
 --> story.cnn:4:12
  |
4 |     for in 0..3 { relu }
  |            ^
help: name the loop variable: `for i in 0..3 { ... }`
  |
4 |     for i in 0..3 { relu }
  |         +

error[E0104]: missing `in` before `0`
 --> story.cnn:5:11
  |
5 |     for i 0..3 { relu }
  |           ^
  |
  = help: insert `in`

error[E0104]: missing `{` at end of line
 --> story.cnn:6:18
  |
6 |     for i in 0..3
  |                  ^
  |
  = help: insert `{`

4 errors
