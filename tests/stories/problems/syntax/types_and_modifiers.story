=== source
def block Unit {
    conv(8, 3)
}
public net A(x: int = 3, y: float, z: bool = true) {
    input 3x32x32
    Unit
}

=== problems
error[E0101]: unexpected `def`
 --> story.cnn:1:1
  |
1 | def block Unit {
  | ^^^
  |
  = help: remove it

error[E0101]: unexpected `public`
 --> story.cnn:4:1
  |
4 | public net A(x: int = 3, y: float, z: bool = true) {
  | ^^^^^^
  |
  = help: remove it

error[E0101]: unexpected `:`
 --> story.cnn:4:15
  |
4 | public net A(x: int = 3, y: float, z: bool = true) {
  |               ^
  |
  = help: parameters have no types: write `x = 3`

error[E0101]: unexpected `:`
 --> story.cnn:4:27
  |
4 | public net A(x: int = 3, y: float, z: bool = true) {
  |                           ^
  |
  = help: parameters have no types: write `y`

error[E0101]: unexpected `:`
 --> story.cnn:4:37
  |
4 | public net A(x: int = 3, y: float, z: bool = true) {
  |                                     ^
  |
  = help: parameters have no types: write `z = true`

5 errors
