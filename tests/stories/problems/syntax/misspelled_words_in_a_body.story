=== source
form resnet import Bottleneck

blok Stem(width) {
    conv(width, 3)
}

net Words {
    imput 3x32x32
    lte width = 8
    a: Stem(width)
    fro i in 0..2 {
        "layer{i: conv(8, 3)
    }
    add {
        identity
        form a
    }
    ouput y
    inti conv kaiming_normal
    exepct params == 224
    nn.Conv2d(3, 8, 3)
}

=== problems
error[E0124]: expected the keyword `from`, found `form`
 --> story.cnn:1:1
  |
1 | form resnet import Bottleneck
  | ^^^^
  |
  = help: write `from`

error[E0124]: expected the keyword `block`, found `blok`
 --> story.cnn:3:1
  |
3 | blok Stem(width) {
  | ^^^^
help: write `block`
  |
3 | block Stem(width) {
  | ~~~~~

error[E0124]: expected the keyword `input`, found `imput`
 --> story.cnn:8:5
  |
8 |     imput 3x32x32
  |     ^^^^^
help: write `input`
  |
8 |     input 3x32x32
  |     ~~~~~

error[E0124]: expected the keyword `let`, found `lte`
 --> story.cnn:9:5
  |
9 |     lte width = 8
  |     ^^^
help: write `let`
  |
9 |     let width = 8
  |     ~~~

error[E0124]: expected the keyword `for`, found `fro`
  --> story.cnn:11:5
   |
11 |     fro i in 0..2 {
   |     ^^^
help: write `for`
   |
11 |     for i in 0..2 {
   |     ~~~

error[E0114]: unclosed string
  --> story.cnn:12:9
   |
12 |         "layer{i: conv(8, 3)
   |         ^^^^^^^^^^^^^^^^^^^^
   |
   = help: add the closing `"`; a quote inside a string is written `\"`

error[E0124]: expected the keyword `from`, found `form`
  --> story.cnn:16:9
   |
16 |         form a
   |         ^^^^
help: write `from`
   |
16 |         from a
   |         ~~~~

error[E0124]: expected the keyword `output`, found `ouput`
  --> story.cnn:18:5
   |
18 |     ouput y
   |     ^^^^^
   |
   = help: write `output`

error[E0124]: expected the keyword `init`, found `inti`
  --> story.cnn:19:5
   |
19 |     inti conv kaiming_normal
   |     ^^^^
help: write `init`
   |
19 |     init conv kaiming_normal
   |     ~~~~

error[E0124]: expected the keyword `expect`, found `exepct`
  --> story.cnn:20:5
   |
20 |     exepct params == 224
   |     ^^^^^^
help: write `expect`
   |
20 |     expect params == 224
   |     ~~~~~~

10 errors
