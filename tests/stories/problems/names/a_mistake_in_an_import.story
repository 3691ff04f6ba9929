=== source parts.cnn
block Stem(width) {
    conv(width, 3, pad=1 -> relu
    maxpol(2)
}

=== source main.cnn
from parts import Stem

net Importing {
    input 3x32x32
    Stem(64)
    flatten -> linear(1O)
}

=== problems
error[E0117]: invalid number `1O`
 --> main.cnn:6:23
  |
6 |     flatten -> linear(1O)
  |                       ^^
  |
  = note: numbers look like `64`, `25_557_032`, `0.5`, `1e-5` or `4.1G`, sizes like `3x224x224`

error[E0102]: unclosed `(`
 --> parts.cnn:2:9
  |
2 |     conv(width, 3, pad=1 -> relu
  |         ^                -- expected `)` here or earlier
  |
  = help: add the missing `)`

error[E0201]: there is no operator or block `maxpol`
 --> parts.cnn:3:5
  |
3 |     maxpol(2)
  |     ^^^^^^
help: did you mean `maxpool`?
  |
3 |     maxpool(2)
  |     ~~~~~~~

3 errors
