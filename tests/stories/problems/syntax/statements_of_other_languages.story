=== source
net Small {
    input 3x32x32
    x = conv(8, 3)
    y = relu(x)
    y + x
    return y
}

net Other {
    input 3x32x32
    conv(8,3) -> globalavgpool -> linear(10) -> softmax
    output 10
    output prob: softmax
    loss cross_entropy
}

=== problems
error[E0105]: expected `:`, found `=`
 --> story.cnn:3:7
  |
3 |     x = conv(8, 3)
  |       ^
help: write `:`
  |
3 |     x: conv(8, 3)
  |      ~

error[E0105]: expected `:`, found `=`
 --> story.cnn:4:7
  |
4 |     y = relu(x)
  |       ^
help: write `:`
  |
4 |     y: relu(x)
  |      ~

error[E0101]: unexpected `+`
 --> story.cnn:5:7
  |
5 |     y + x
  |       ^
help: use `add` to add values: `add { from y; from x }`
  |
5 |     add { from y; from x }
  |     ~~~~~~~~~~~~~~~~~~~~~~

error[E0101]: unexpected `y`
 --> story.cnn:6:12
  |
6 |     return y
  |            ^
  |
  = help: a net returns its last value; use `output name from y` for a further output

error[E0101]: unexpected `10`
  --> story.cnn:12:12
   |
12 |     output 10
   |            ^^
   |
   = help: an output has a name, and the size of its value: write `output logits` after `linear(10)`

error[E0101]: unexpected `:`
  --> story.cnn:13:16
   |
13 |     output prob: softmax
   |                ^
   |
   = help: an output names the value above it: write the layers first, then `output prob` below them

error[E0101]: unexpected `cross_entropy`
  --> story.cnn:14:10
   |
14 |     loss cross_entropy
   |          ^^^^^^^^^^^^^
   |
   = help: training settings belong in a recipe: `recipe { loss cross_entropy }`

7 errors
