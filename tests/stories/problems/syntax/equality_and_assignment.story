=== source
net Small {
    input 3x32x32
    let a == 3
    if a = 3 { relu }
    conv(8, kernel==3)
    flatten -> linear(10)
}

=== problems
error[E0105]: expected `=`, found `==`
 --> story.cnn:3:11
  |
3 |     let a == 3
  |           ^^
help: write `=`
  |
3 |     let a = 3
  |           ~

error[E0105]: expected `==`, found `=`
 --> story.cnn:4:10
  |
4 |     if a = 3 { relu }
  |          ^
help: write `==`
  |
4 |     if a == 3 { relu }
  |          ~~

error[E0105]: expected `=`, found `==`
 --> story.cnn:5:19
  |
5 |     conv(8, kernel==3)
  |                   ^^
help: write `=`
  |
5 |     conv(8, kernel=3)
  |                   ~

3 errors
