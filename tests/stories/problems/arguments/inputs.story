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
error[E0305]: an input must be `channels x height x width`, or a number of features, each from 1, not 0x32x32
 --> story.cnn:2:11
  |
2 |     input 0x32x32
  |           ^^^^^^^
  |
  = help: the minimum is `1`

error[E0305]: an input must be `channels x height x width`, or a number of features, each from 1, not 3x32
 --> story.cnn:3:14
  |
3 |     input a: 3x32
  |              ^^^^
  |
  = help: a map has channels, height and width, such as `3x32x32`; a vector of features has one number

error[E0305]: an input must be `channels x height x width`, or a number of features, each from 1, not 3x32x32x32
 --> story.cnn:4:14
  |
4 |     input b: 3x32x32x32
  |              ^^^^^^^^^^
  |
  = help: if the first number is the batch size, leave it out: `32x32x32`

error[E0117]: invalid number `3x`
 --> story.cnn:6:14
  |
6 |     input d: 3x-1x2
  |              ^^
  |
  = note: numbers look like `64`, `25_557_032`, `0.5`, `1e-5` or `4.1G`, sizes like `3x224x224`

4 errors
