=== source
{
  "name": "small",
  "layers": [
    {"type": "conv", "filters": 8}
  ]
}

=== problems
error[E0125]: this looks like JSON, and not like a spec
 --> story.cnn:1:1
  |
1 | {
  | ^ expected `net Name {`, or another definition
  |
  = help: write the network down as a spec, beginning with `net Name {` and `input 3x224x224`

1 error
