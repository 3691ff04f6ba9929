=== source
<!DOCTYPE html>
<html>
<body>404</body></html>

=== problems
error[E0125]: this looks like XML or HTML, not like a spec
 --> story.cnn:1:1
  |
1 | <!DOCTYPE html>
  | ^^^^^^^^^^^^^^^ expected a definition such as `net Name {`
  |
  = help: describe the network as a spec that begins with `net Name {` and `input 3x224x224`

1 error
