=== source
net A {
    input 3x32x32
    for (i = 0; i < 3; i++) {
        conv(8 + i, 3)
    }
    for (int i = 0; i < 3; ++i) {
        conv(8 + i, 3)
    }
    for (i in 0..3) { conv(8+i, 3) }
    for (i, n) in enumerate([1, 2]) { conv(8+i, 3) }
    for (k = 1; k <= 4; k++) { conv(8, 3) }
}

=== problems
error[E0101]: unexpected `(`
 --> story.cnn:3:9
  |
3 |     for (i = 0; i < 3; i++) {
  |         ^
  |
  = help: write `for i in 0..3 { ... }`

error[E0101]: unexpected `(`
 --> story.cnn:6:9
  |
6 |     for (int i = 0; i < 3; ++i) {
  |         ^
  |
  = help: write `for i in 0..3 { ... }`

error[E0101]: unexpected `(`
 --> story.cnn:9:9
  |
9 |     for (i in 0..3) { conv(8+i, 3) }
  |         ^
  |
  = help: remove the parentheses: `for i in 0..3 { ... }`

error[E0101]: unexpected `(`
  --> story.cnn:10:9
   |
10 |     for (i, n) in enumerate([1, 2]) { conv(8+i, 3) }
   |         ^
   |
   = help: remove the parentheses: `for i, n in ... { ... }`

error[E0101]: unexpected `(`
  --> story.cnn:11:9
   |
11 |     for (k = 1; k <= 4; k++) { conv(8, 3) }
   |         ^
   |
   = help: write `for k in 1..5 { ... }`

5 errors
