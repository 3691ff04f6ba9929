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
error[E0105]: `=>` is not used here; `->` is meant
 --> story.cnn:3:16
  |
3 |     conv(8, 3) => relu
  |                ^^
help: write `->`
  |
3 |     conv(8, 3) -> relu
  |                ~~

error[E0111]: `|` means nothing in a spec
 --> story.cnn:4:16
  |
4 |     conv(8, 3) | relu
  |                ^
  |
  = help: layers follow one another with `->`, and conditions are joined by `or`

error[E0105]: `>` is not used here; `->` is meant
 --> story.cnn:5:16
  |
5 |     conv(8, 3) > relu
  |                ^
help: write `->`
  |
5 |     conv(8, 3) -> relu
  |                ~~

error[E0105]: `-->` is not used here; `->` is meant
 --> story.cnn:6:16
  |
6 |     conv(8, 3) --> relu
  |                ^^^
help: write `->`
  |
6 |     conv(8, 3) -> relu
  |                ~~

error[E0101]: `,` cannot stand here
 --> story.cnn:7:15
  |
7 |     conv(8, 3), relu
  |               ^ expected `->` or the end of the line
  |
  = help: layers follow one another with `->`

5 errors
