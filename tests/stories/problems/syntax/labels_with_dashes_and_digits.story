=== source
net Small {
    input 3x32x32
    res-block: conv(8, 3)
    1st: relu
    2nd { relu }
    ｃｏｎｖ: conv(８, 3)
    conv(8, 3).relu
    conv(8, 3) | relu
    conv(8, 3) >> relu
    globalavgpool -> dropout(0,5)
    expect params ~= 3k
}

=== problems
error[E0101]: unexpected `-`
 --> story.cnn:3:8
  |
3 |     res-block: conv(8, 3)
  |        ^
help: use underscores in names, not dashes: `res_block`
  |
3 |     res_block: conv(8, 3)
  |     ~~~~~~~~~

error[E0117]: invalid number `1st`
 --> story.cnn:4:5
  |
4 |     1st: relu
  |     ^^^
  |
  = note: numbers look like `64`, `25_557_032`, `0.5`, `1e-5` or `4.1G`, sizes like `3x224x224`
  = help: names begin with a letter or an underscore

error[E0117]: invalid number `2nd`
 --> story.cnn:5:5
  |
5 |     2nd { relu }
  |     ^^^
  |
  = note: numbers look like `64`, `25_557_032`, `0.5`, `1e-5` or `4.1G`, sizes like `3x224x224`
  = help: names begin with a letter or an underscore

error[E0112]: non-ASCII character `ｃ` in a name
 --> story.cnn:6:5
  |
6 |     ｃｏｎｖ: conv(８, 3)
  |     ^^ this is U+FF43 FULLWIDTH LATIN SMALL LETTER C
help: write `c`
  |
6 |     cｏｎｖ: conv(８, 3)
  |     ~

error[E0112]: non-ASCII character `８` in a name
 --> story.cnn:6:16
  |
6 |     ｃｏｎｖ: conv(８, 3)
  |                    ^^ this is U+FF18 FULLWIDTH DIGIT EIGHT
help: write `8`
  |
6 |     ｃｏｎｖ: conv(8, 3)
  |                    ~

error[E0105]: expected `->`, found `.`
 --> story.cnn:7:15
  |
7 |     conv(8, 3).relu
  |               ^
help: write `->`
  |
7 |     conv(8, 3) -> relu
  |                ~~

error[E0105]: expected `->`, found `|`
 --> story.cnn:8:16
  |
8 |     conv(8, 3) | relu
  |                ^
help: write `->`
  |
8 |     conv(8, 3) -> relu
  |                ~~

error[E0105]: expected `->`, found `>>`
 --> story.cnn:9:16
  |
9 |     conv(8, 3) >> relu
  |                ^^
help: write `->`
  |
9 |     conv(8, 3) -> relu
  |                ~~

error[E0303]: `dropout` takes at most 1 argument, but 2 were given
  --> story.cnn:10:32
   |
10 |     globalavgpool -> dropout(0,5)
   |                                ^
help: use a point as the decimal separator: `0.5`
   |
10 |     globalavgpool -> dropout(0.5)
   |                              ~~~

error[E0117]: invalid number `3k`
  --> story.cnn:11:22
   |
11 |     expect params ~= 3k
   |                      ^^
   |
   = note: numbers look like `64`, `25_557_032`, `0.5`, `1e-5` or `4.1G`, sizes like `3x224x224`
help: write `3K`
   |
11 |     expect params ~= 3K
   |                      ~~

10 errors
