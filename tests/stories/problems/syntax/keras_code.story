=== source
model = Sequential()
model.add(Conv2D(64, (3, 3), activation="relu", input_shape=(224, 224, 3)))
model.add(Dense(10))

=== problems
error[E0125]: this looks like Python, not like a spec
 --> story.cnn:1:1
  |
1 | model = Sequential()
  | ^^^^^^^^^^^^^^^^^^^^ expected a definition such as `net Name {`
  |
  = help: describe the network as a spec that begins with `net Name {` and `input 3x224x224`

1 error
