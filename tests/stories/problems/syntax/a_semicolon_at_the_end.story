=== source
net Small {
    input 3x32x32
    conv(8, 3);
    conv(8, 3; pad=1)
    flatten -> linear(10)
}

=== problems
error[E0101]: unexpected `;`
 --> story.cnn:4:14
  |
4 |     conv(8, 3; pad=1)
  |              ^ expected `,` or `)` to close the `(` at 4:9

error[E0101]: unexpected `=`
 --> story.cnn:4:19
  |
4 |     conv(8, 3; pad=1)
  |                   ^ expected `->` or end of line
  |
  = help: write `let pad = ...` to name a value, or `pad: ...` to label a layer

2 errors
