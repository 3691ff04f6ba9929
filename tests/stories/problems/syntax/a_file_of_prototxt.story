=== source
name: "LeNet"
layer {
  name: "data"
  type: "Input"
  top: "data"
}

=== problems
error[E0125]: this looks like a Caffe prototxt, not like a spec
 --> story.cnn:1:1
  |
1 | name: "LeNet"
  | ^^^^^^^^^^^^^ expected a definition such as `net Name {`
  |
  = help: describe the network as a spec that begins with `net Name {` and `input 3x224x224`

1 error
