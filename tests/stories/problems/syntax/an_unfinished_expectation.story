=== source
net Small {
    input 3x32x32
    expect params
    expect params ==
    expect == 3
    expect params = 3
    expect params 3
    flatten -> linear(10)
}

=== problems
error[E0101]: unexpected end of line
 --> story.cnn:3:18
  |
3 |     expect params
  |                  ^ expected a comparison such as `==`

error[E0101]: unexpected end of line
 --> story.cnn:4:21
  |
4 |     expect params ==
  |                     ^ expected a value such as `64`

error[E0101]: unexpected `==`
 --> story.cnn:5:12
  |
5 |     expect == 3
  |            ^^ expected a value such as `64`

error[E0105]: expected `==`, found `=`
 --> story.cnn:6:19
  |
6 |     expect params = 3
  |                   ^
help: write `==`
  |
6 |     expect params == 3
  |                   ~~

error[E0104]: missing `==` before `3`
 --> story.cnn:7:19
  |
7 |     expect params 3
  |                   ^
  |
  = help: insert `==`

5 errors
