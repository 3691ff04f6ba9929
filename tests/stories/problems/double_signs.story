=== source
net Small {
    input 3x32x32
    let wide := 8
    conv(wide, 3, pad=>1)
    conv(wide, 3, stride : 2)
    flatten => linear(10)
    expect depth === 3
    expect params =< 100_000
}
net Other : Small

=== problems
error[E0105]: expected `=`, found `:=`
 --> story.cnn:3:14
  |
3 |     let wide := 8
  |              ^^
help: write `=`
  |
3 |     let wide = 8
  |              ~

error[E0105]: expected `=`, found `=>`
 --> story.cnn:4:22
  |
4 |     conv(wide, 3, pad=>1)
  |                      ^^
help: write `=`
  |
4 |     conv(wide, 3, pad=1)
  |                      ~

error[E0105]: expected `=`, found `:`
 --> story.cnn:5:26
  |
5 |     conv(wide, 3, stride : 2)
  |                          ^
help: write `=`
  |
5 |     conv(wide, 3, stride=2)
  |                         ~

error[E0105]: expected `->`, found `=>`
 --> story.cnn:6:13
  |
6 |     flatten => linear(10)
  |             ^^
help: write `->`
  |
6 |     flatten -> linear(10)
  |             ~~

error[E0105]: expected `==`, found `===`
 --> story.cnn:7:18
  |
7 |     expect depth === 3
  |                  ^^^
help: write `==`
  |
7 |     expect depth == 3
  |                  ~~

error[E0105]: expected `<=`, found `=<`
 --> story.cnn:8:19
  |
8 |     expect params =< 100_000
  |                   ^^
help: write `<=`
  |
8 |     expect params <= 100_000
  |                   ~~

error[E0105]: expected `=`, found `:`
  --> story.cnn:10:11
   |
10 | net Other : Small
   |           ^
help: write `=`
   |
10 | net Other = Small
   |           ~

7 errors
