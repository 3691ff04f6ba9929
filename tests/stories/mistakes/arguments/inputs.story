=== source
net Sizes {
    input 0x32x32
    input a: 3x32
    input b: 3x32x32x32
    input c: 32
    input d: 3x-1x2
    from c -> linear(3)
}

=== problems
error[E0305]: an input expects `channels x height x width`, or a number of features, each from 1, not 0x32x32
 --> story.cnn:2:11
  |
2 |     input 0x32x32
  |           ^^^^^^^
  |
  = help: `1` is the least size

error[E0305]: an input expects `channels x height x width`, or a number of features, each from 1, not 3x32
 --> story.cnn:3:14
  |
3 |     input a: 3x32
  |              ^^^^
  |
  = help: a map has a height and a width behind its channels, and features are one number

error[E0305]: an input expects `channels x height x width`, or a number of features, each from 1, not 3x32x32x32
 --> story.cnn:4:14
  |
4 |     input b: 3x32x32x32
  |              ^^^^^^^^^^
  |
  = help: if the first counts the images of a batch, leave it out: `32x32x32`

error[E0117]: `3x` is not a number
 --> story.cnn:6:14
  |
6 |     input d: 3x-1x2
  |              ^^
  |
  = note: numbers look like `64`, `25_557_032`, `0.5`, `1e-5` or `4.1G`, sizes like `3x224x224`

4 errors
