=== source
net Padding {
    input 3x32x32
    conv(8, 3, pad=3)
    conv(8, 1, pad=1)
    conv(8, 3, pad=2)
    flatten -> linear(10)
}

=== problems
warning[W0206]: with windows of 3 and a padding of 3, the outermost windows read nothing but zeros
 --> story.cnn:3:20
  |
3 |     conv(8, 3, pad=3)
  |                    ^
  |
  = help: `pad=1` keeps the size of the map at stride 1

warning[W0206]: with windows of 1 and a padding of 1, the outermost windows read nothing but zeros
 --> story.cnn:4:20
  |
4 |     conv(8, 1, pad=1)
  |                    ^
  |
  = help: `pad=0` keeps the size of the map at stride 1

2 warnings
