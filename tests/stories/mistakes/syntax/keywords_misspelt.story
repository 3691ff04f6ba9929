=== source
blok Unit { relu }
net Small {
    imput 3x32x32
    conv(8, 3)
    expct params == 3
    form input -> relu
}

=== problems
error[E0110]: `blok` stands outside of every `net`, `block` and `seq`
 --> story.cnn:1:1
  |
1 | blok Unit { relu }
  | ^^^^
  |
  = help: look for a `}` too many above, or put it into a `net`

error[E0101]: `3x32x32` cannot stand here
 --> story.cnn:3:11
  |
3 |     imput 3x32x32
  |           ^^^^^^^ expected `->` or the end of the line
  |
  = help: arguments stand in parentheses: `imput(3x32x32)`

error[E0101]: `params` cannot stand here
 --> story.cnn:5:11
  |
5 |     expct params == 3
  |           ^^^^^^ expected `->` or the end of the line

error[E0106]: `input` begins a statement on the line of another
 --> story.cnn:6:10
  |
6 |     form input -> relu
  |          ^^^^^
  |
  = help: put `->` in between for a chain, `:` behind a label, or give it a line of its own

4 errors
