=== source
net A {
    input 3x32x32
    conv(8, (kernel=3))
    conv((out=8), 3)
    conv(8, 3, (stride = 1), pad=1)
    conv(8, 3) -> -> relu
    conv(8, 3) > relu
    a = conv(8, 3)
    aux Head(10) from a
}

=== problems
error[E0101]: unexpected `=`
 --> story.cnn:3:20
  |
3 |     conv(8, (kernel=3))
  |                    ^
  |
  = help: remove the parentheses around the argument: write `kernel=3`

error[E0101]: unexpected `=`
 --> story.cnn:4:14
  |
4 |     conv((out=8), 3)
  |              ^
  |
  = help: remove the parentheses around the argument: write `out=8`

error[E0101]: unexpected `=`
 --> story.cnn:5:24
  |
5 |     conv(8, 3, (stride = 1), pad=1)
  |                        ^
  |
  = help: remove the parentheses around the argument: write `stride=1`

error[E0101]: unexpected `->`
 --> story.cnn:6:19
  |
6 |     conv(8, 3) -> -> relu
  |                   ^^ expected a layer such as `conv(64, 3)`
  |
  = help: remove one `->`

error[E0105]: expected `->`, found `>`
 --> story.cnn:7:16
  |
7 |     conv(8, 3) > relu
  |                ^
help: write `->`
  |
7 |     conv(8, 3) -> relu
  |                ~~

error[E0105]: expected `:`, found `=`
 --> story.cnn:8:7
  |
8 |     a = conv(8, 3)
  |       ^
help: write `:`
  |
8 |     a: conv(8, 3)
  |      ~

error[E0101]: unexpected `(`
 --> story.cnn:9:13
  |
9 |     aux Head(10) from a
  |             ^ expected `:`
  |
  = help: an auxiliary head needs a name: `aux name: Head(...) from label weight 0.3`

7 errors
