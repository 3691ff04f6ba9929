=== source
net Small {
    input 3x32x32
    "層{1}": conv(8, 3)  # 畳み込み
    "畳み込み": convv(8, 3)
    conv（8，3）
}

=== problems
error[E0208]: `層1` cannot be used as a name: a label is made of ASCII letters, digits, `_` and `-`
 --> story.cnn:3:5
  |
3 |     "層{1}": conv(8, 3)  # 畳み込み
  |     ^^^^^^^
  |
  = help: choose another name

error[E0201]: there is no operator or block `convv`
 --> story.cnn:4:13
  |
4 |     "畳み込み": convv(8, 3)
  |                 ^^^^^
  |
  = help: did you mean `conv`?

error[E0105]: expected `(`, found `（`
 --> story.cnn:5:9
  |
5 |     conv（8，3）
  |         ^^
  |
  = note: `（` is U+FF08 FULLWIDTH LEFT PARENTHESIS
help: write `(`
  |
5 |     conv(8，3）
  |         ~

error[E0105]: expected `,`, found `，`
 --> story.cnn:5:11
  |
5 |     conv（8，3）
  |            ^^
  |
  = note: `，` is U+FF0C FULLWIDTH COMMA
help: write `,`
  |
5 |     conv（8,3）
  |            ~

error[E0105]: expected `)`, found `）`
 --> story.cnn:5:13
  |
5 |     conv（8，3）
  |               ^^
  |
  = note: `）` is U+FF09 FULLWIDTH RIGHT PARENTHESIS
help: write `)`
  |
5 |     conv（8，3)
  |               ~

5 errors
