=== source
net Small {
    input 3x32x32
    conv(8, 3, stride=2 pad=1)
    let xs = [1 2, 3]
    flatten -> linear(10)
}

=== problems
error[E0104]: `,` is missing in front of `pad`
 --> story.cnn:3:25
  |
3 |     conv(8, 3, stride=2 pad=1)
  |                         ^^^
help: put `,` in between
  |
3 |     conv(8, 3, stride=2, pad=1)
  |                        +

error[E0104]: `,` is missing in front of `2`
 --> story.cnn:4:17
  |
4 |     let xs = [1 2, 3]
  |                 ^
help: put `,` in between
  |
4 |     let xs = [1, 2, 3]
  |                +

2 errors
