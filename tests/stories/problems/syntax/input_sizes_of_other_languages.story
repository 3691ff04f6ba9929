=== source
net Small {
    input 224, 224, 3
    input a: 3, 32, 32
    input b: (3, 32, 32)
    input: 3x32x32
    input 3 * 32 * 32
    input 3 x 32 * 32
    input 3 32 32
    input [3]
    input (3, H, W)
    conv(8, 3)
}

=== problems
error[E0101]: unexpected `,`
 --> story.cnn:2:14
  |
2 |     input 224, 224, 3
  |              ^
help: write the sizes as `input 224x224x3`
  |
2 |     input 224x224x3
  |           ~~~~~~~~~

error[E0101]: unexpected `,`
 --> story.cnn:3:15
  |
3 |     input a: 3, 32, 32
  |               ^
help: write the sizes as `input 3x32x32`
  |
3 |     input a: 3x32x32
  |              ~~~~~~~

error[E0101]: unexpected `(`
 --> story.cnn:4:14
  |
4 |     input b: (3, 32, 32)
  |              ^
help: write the sizes as `input 3x32x32`
  |
4 |     input b: 3x32x32
  |              ~~~~~~~

error[E0101]: unexpected `:`
 --> story.cnn:5:10
  |
5 |     input: 3x32x32
  |          ^
help: write the sizes as `input 3x32x32`
  |
5 |     input 3x32x32
  |           ~~~~~~~

error[E0101]: unexpected `*`
 --> story.cnn:6:13
  |
6 |     input 3 * 32 * 32
  |             ^
help: write the sizes as `input 3x32x32`
  |
6 |     input 3x32x32
  |           ~~~~~~~

error[E0101]: unexpected `*`
 --> story.cnn:7:18
  |
7 |     input 3 x 32 * 32
  |                  ^
help: write the sizes as `input 3x32x32`
  |
7 |     input 3x32x32
  |           ~~~~~~~

error[E0101]: unexpected `32`
 --> story.cnn:8:13
  |
8 |     input 3 32 32
  |             ^^
help: write the sizes as `input 3x32x32`
  |
8 |     input 3x32x32
  |           ~~~~~~~

error[E0101]: unexpected `[`
 --> story.cnn:9:11
  |
9 |     input [3]
  |           ^
help: write the sizes as `input 3`
  |
9 |     input 3
  |           ~

error[E0101]: unexpected `(`
  --> story.cnn:10:11
   |
10 |     input (3, H, W)
   |           ^
help: write the sizes as `input 3xHxW`
   |
10 |     input 3xHxW
   |           ~~~~~

9 errors
