=== source
{
  "name": "small",
  "layers": [
    {"type": "conv", "filters": 8}
  ]
}

=== problems
error[E0125]: this looks like JSON, not like a spec
 --> story.cnn:1:1
  |
1 | {
  | ^ expected a definition such as `net Name {`
  |
  = help: describe the network as a spec that begins with `net Name {` and `input 3x224x224`

1 error
