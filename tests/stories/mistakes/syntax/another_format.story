=== source
{
  "name": "small",
  "layers": [
    {"type": "conv", "filters": 8}
  ]
}

=== problems
error[E0110]: `{` stands outside of every `net`, `block` and `seq`
 --> story.cnn:1:1
  |
1 | {
  | ^
  |
  = help: look for a `}` too many above, or put it into a `net`

1 error
