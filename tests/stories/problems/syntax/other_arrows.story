=== source
net Small {
    input 3x32x32
    conv(8, 3) => relu
    conv(8, 3) | relu
    conv(8, 3) > relu
    conv(8, 3) --> relu
    conv(8, 3), relu
    flatten -> linear(10)
}

=== problems
error[E0105]: expected `->`, found `=>`
 --> story.cnn:3:16
  |
3 |     conv(8, 3) => relu
  |                ^^
help: write `->`
  |
3 |     conv(8, 3) -> relu
  |                ~~

error[E0105]: expected `->`, found `|`
 --> story.cnn:4:16
  |
4 |     conv(8, 3) | relu
  |                ^
help: write `->`
  |
4 |     conv(8, 3) -> relu
  |                ~~

error[E0105]: expected `->`, found `>`
 --> story.cnn:5:16
  |
5 |     conv(8, 3) > relu
  |                ^
help: write `->`
  |
5 |     conv(8, 3) -> relu
  |                ~~

error[E0105]: expected `->`, found `-->`
 --> story.cnn:6:16
  |
6 |     conv(8, 3) --> relu
  |                ^^^
help: write `->`
  |
6 |     conv(8, 3) -> relu
  |                ~~

error[E0101]: unexpected `,`
 --> story.cnn:7:15
  |
7 |     conv(8, 3), relu
  |               ^ expected `->` or end of line
  |
  = help: chain layers with `->`

5 errors
