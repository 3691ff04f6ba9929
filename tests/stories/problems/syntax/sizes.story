=== source
net Small {
    input (3, 32, 32)
    conv(8, 3)
}
net Other {
    input 3, 32, 32
    input 3*32*32
    input 3X32X32
    conv(8, 3)
}

=== problems
error[E0101]: unexpected `(`
 --> story.cnn:2:11
  |
2 |     input (3, 32, 32)
  |           ^
help: write the sizes as `input 3x32x32`
  |
2 |     input 3x32x32
  |           ~~~~~~~

error[E0101]: unexpected `,`
 --> story.cnn:6:12
  |
6 |     input 3, 32, 32
  |            ^
help: write the sizes as `input 3x32x32`
  |
6 |     input 3x32x32
  |           ~~~~~~~

error[E0101]: unexpected `*`
 --> story.cnn:7:12
  |
7 |     input 3*32*32
  |            ^
help: write the sizes as `input 3x32x32`
  |
7 |     input 3x32x32
  |           ~~~~~~~

error[E0117]: invalid number `3X32X32`
 --> story.cnn:8:11
  |
8 |     input 3X32X32
  |           ^^^^^^^
  |
  = note: numbers look like `64`, `25_557_032`, `0.5`, `1e-5` or `4.1G`, sizes like `3x224x224`
help: write `3x32x32`
  |
8 |     input 3x32x32
  |           ~~~~~~~

4 errors
