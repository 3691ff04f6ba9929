=== source
net Small {
    input 3x32x32
    conv(8, 3, stride=2 pad=1)
    let xs = [1 2, 3]
    flatten -> linear(10)
}

=== problems
error[E0104]: missing `,` before `pad`
 --> story.cnn:3:25
  |
3 |     conv(8, 3, stride=2 pad=1)
  |                         ^^^
help: insert `,`
  |
3 |     conv(8, 3, stride=2, pad=1)
  |                        +

error[E0104]: missing `,` before `2`
 --> story.cnn:4:17
  |
4 |     let xs = [1 2, 3]
  |                 ^
help: insert `,`
  |
4 |     let xs = [1, 2, 3]
  |                +

2 errors
