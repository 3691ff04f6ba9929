=== source first.cnn
from second import B
block A { relu }

=== source second.cnn
from first import A
block B { relu }

=== source main.cnn
from first import A
net Main {
    input 3x8x8
    A
}

=== problems
error[E0207]: import cycle: first.cnn -> second.cnn -> first.cnn
 --> second.cnn:1:6
  |
1 | from first import A
  |      ^^^^^
  |
  = help: move the shared definitions into another spec, and import that

1 error
