=== source
net Small {
    input: 1x8x8
    stem: conv(4, 3) -> relu -> flatten
    linear(10)
    aux early: linear(2) from stem weight=0.3
    assert depth == 2
    recipe {
        optimizer = sgd(lr=0.1)
        epochs: 74
    }
}

=== problems
error[E0101]: unexpected `:`
 --> story.cnn:2:10
  |
2 |     input: 1x8x8
  |          ^
help: write the sizes as `input 1x8x8`
  |
2 |     input 1x8x8
  |           ~~~~~

error[E0101]: unexpected `=`
 --> story.cnn:5:42
  |
5 |     aux early: linear(2) from stem weight=0.3
  |                                          ^ expected a value such as `64`
  |
  = help: remove it: `weight 0.3`

error[E0124]: expected the keyword `expect`, found `assert`
 --> story.cnn:6:5
  |
6 |     assert depth == 2
  |     ^^^^^^
help: write `expect`
  |
6 |     expect depth == 2
  |     ~~~~~~

error[E0101]: unexpected `=`
 --> story.cnn:8:19
  |
8 |         optimizer = sgd(lr=0.1)
  |                   ^ expected a value such as `64`
  |
  = help: remove it: `optimizer sgd`

error[E0101]: unexpected `:`
 --> story.cnn:9:15
  |
9 |         epochs: 74
  |               ^ expected a value such as `64`
  |
  = help: remove it: `epochs 74`

5 errors
