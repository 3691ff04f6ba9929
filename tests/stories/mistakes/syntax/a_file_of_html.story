=== source
<!DOCTYPE html>
<html>
<body>404</body></html>

=== problems
error[E0125]: this looks like XML or HTML, and not like a spec
 --> story.cnn:1:1
  |
1 | <!DOCTYPE html>
  | ^^^^^^^^^^^^^^^ expected `net Name {`, or another definition
  |
  = help: write the network down as a spec, beginning with `net Name {` and `input 3x224x224`

1 error
