=== source
let width = 64 +

block Pair(c {
    conv(c, 3) -> relu relu
}

net Small {
    input 1x8x
    let for = 3
    conv(8, , 3)
    expect params = 80
    conv(8, 3) x
}

=== problems
error[E0101]: unexpected end of line
 --> story.cnn:1:17
  |
1 | let width = 64 +
  |                 ^ expected a value such as `64`

error[E0102]: unclosed `(`
 --> story.cnn:3:11
  |
3 | block Pair(c {
  |           ^  - expected `)` here or earlier
  |
  = help: add the missing `)`

error[E0106]: expected `->` or a new line before `relu`
 --> story.cnn:4:24
  |
4 |     conv(c, 3) -> relu relu
  |                        ^^^^
  |
  = help: insert `->` to continue the chain, insert `:` after a label, or begin a new line

error[E0117]: invalid number `1x8x`
 --> story.cnn:8:11
  |
8 |     input 1x8x
  |           ^^^^
  |
  = note: numbers look like `64`, `25_557_032`, `0.5`, `1e-5` or `4.1G`, sizes like `3x224x224`

error[E0107]: `for` is a reserved word and cannot be used as a name here
 --> story.cnn:9:9
  |
9 |     let for = 3
  |         ^^^
  |
  = help: choose another name

error[E0101]: unexpected `,`
  --> story.cnn:10:13
   |
10 |     conv(8, , 3)
   |             ^ expected a value such as `64` or `)` to close the `(` at 10:9

error[E0105]: expected `==`, found `=`
  --> story.cnn:11:19
   |
11 |     expect params = 80
   |                   ^
help: write `==`
   |
11 |     expect params == 80
   |                   ~~

error[E0101]: unexpected end of line
  --> story.cnn:12:17
   |
12 |     conv(8, 3) x
   |                 ^ expected a value such as `64`

8 errors
