=== source
blok Unit { relu }
net Small {
    imput 3x32x32
    conv(8, 3)
    expct params == 3
    form input -> relu
}

=== problems
error[E0124]: expected the keyword `block`, found `blok`
 --> story.cnn:1:1
  |
1 | blok Unit { relu }
  | ^^^^
help: write `block`
  |
1 | block Unit { relu }
  | ~~~~~

error[E0124]: expected the keyword `input`, found `imput`
 --> story.cnn:3:5
  |
3 |     imput 3x32x32
  |     ^^^^^
help: write `input`
  |
3 |     input 3x32x32
  |     ~~~~~

error[E0124]: expected the keyword `expect`, found `expct`
 --> story.cnn:5:5
  |
5 |     expct params == 3
  |     ^^^^^
help: write `expect`
  |
5 |     expect params == 3
  |     ~~~~~~

error[E0124]: expected the keyword `from`, found `form`
 --> story.cnn:6:5
  |
6 |     form input -> relu
  |     ^^^^
help: write `from`
  |
6 |     from input -> relu
  |     ~~~~

4 errors
