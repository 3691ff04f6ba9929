=== source
net Small {
    input 3x32x32
    let a == 3
    if a = 3 { relu }
    conv(8, kernel==3)
    flatten -> linear(10)
}

=== problems
error[E0105]: `==` is not used here; `=` is meant
 --> story.cnn:3:11
  |
3 |     let a == 3
  |           ^^
help: write `=`
  |
3 |     let a = 3
  |           ~

error[E0105]: `=` is not used here; `==` is meant
 --> story.cnn:4:10
  |
4 |     if a = 3 { relu }
  |          ^
help: write `==`
  |
4 |     if a == 3 { relu }
  |          ~~

error[E0202]: the name `kernel` is not defined here
 --> story.cnn:5:13
  |
5 |     conv(8, kernel==3)
  |             ^^^^^^
  |
  = help: there is `Small`, `a`, `in.channels`, `in.height`, `in.width` and `in.features`

3 errors
