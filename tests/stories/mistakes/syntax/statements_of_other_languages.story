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
error[E0105]: `=` is not used here; `:` is meant
 --> story.cnn:3:7
  |
3 |     x = conv(8, 3)
  |       ^
help: write `:`
  |
3 |     x: conv(8, 3)
  |      ~

error[E0105]: `=` is not used here; `:` is meant
 --> story.cnn:4:7
  |
4 |     y = relu(x)
  |       ^
help: write `:`
  |
4 |     y: relu(x)
  |      ~

error[E0101]: `+` cannot stand here
 --> story.cnn:5:7
  |
5 |     y + x
  |       ^
help: values are added in braces: `add { from y; from x }`
  |
5 |     add { from y; from x }
  |     ~~~~~~~~~~~~~~~~~~~~~~

error[E0101]: `y` cannot stand here
 --> story.cnn:6:12
  |
6 |     return y
  |            ^
  |
  = help: a net gives its last value; `output name from y` gives another one too

error[E0101]: `10` cannot stand here
  --> story.cnn:12:12
   |
12 |     output 10
   |            ^^
   |
   = help: an output has a name, and its size is that of the value: `output logits` behind `linear(10)`

error[E0101]: `:` cannot stand here
  --> story.cnn:13:16
   |
13 |     output prob: softmax
   |                ^
   |
   = help: an output names the value of the line above: write the layers there, and `output prob` below

error[E0101]: `cross_entropy` cannot stand here
  --> story.cnn:14:10
   |
14 |     loss cross_entropy
   |          ^^^^^^^^^^^^^
   |
   = help: how a net is trained stands in a recipe: `recipe { loss cross_entropy }`

7 errors
