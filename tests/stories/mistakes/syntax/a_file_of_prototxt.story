=== source
name: "LeNet"
layer {
  name: "data"
  type: "Input"
  top: "data"
}

=== problems
error[E0125]: this looks like a prototxt of Caffe, and not like a spec
 --> story.cnn:1:1
  |
1 | name: "LeNet"
  | ^^^^^^^^^^^^^ expected `net Name {`, or another definition
  |
  = help: write the network down as a spec, beginning with `net Name {` and `input 3x224x224`

1 error
