=== source
block Res(c) {
    add {
        conv(c, k=5, pad=1)
        identity
    }
}
block W(c, k) { conv(c, k) }
net A {
    input 3x32x32
    conv(64, 3, pad=1)
    Res(64)
    W(3, kernel=3)
}

=== problems
error[E0301]: `conv` has no argument `k`
 --> story.cnn:3:17
  |
3 |         conv(c, k=5, pad=1)
  |                 ^
help: in cnnc it is called `kernel`
  |
3 |         conv(c, kernel=5, pad=1)
  |                 ~~~~~~

error[E0301]: `W` has no argument `kernel`
  --> story.cnn:12:10
   |
12 |     W(3, kernel=3)
   |          ^^^^^^
help: did you mean `k`?
   |
12 |     W(3, k=3)
   |          ~

2 errors
