=== source
net Small {
    input 3x32x32
    conv(, 3)
    conv(8,, 3)
    let xs = [,]
    let y =
    relu -> -> relu
    flatten -> linear(10)
}

=== problems
error[E0101]: unexpected `,`
 --> story.cnn:3:10
  |
3 |     conv(, 3)
  |          ^ expected a value such as `64` or `)` to close the `(` at 3:9

error[E0101]: unexpected `,`
 --> story.cnn:4:12
  |
4 |     conv(8,, 3)
  |            ^ expected a value such as `64` or `)` to close the `(` at 4:9

error[E0101]: unexpected `,`
 --> story.cnn:5:15
  |
5 |     let xs = [,]
  |               ^ expected a value such as `64` or `]` to close the `[` at 5:14

error[E0101]: unexpected end of line
 --> story.cnn:6:12
  |
6 |     let y =
  |            ^ expected a value such as `64`

error[E0101]: unexpected `->`
 --> story.cnn:7:13
  |
7 |     relu -> -> relu
  |             ^^ expected a layer such as `conv(64, 3)`
  |
  = help: remove one `->`

5 errors
