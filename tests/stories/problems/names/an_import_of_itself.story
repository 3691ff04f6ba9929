=== source main.cnn
from main import Stem

net Importing {
    input 3x32x32
    Stem(64)
}

=== source main.cnn
from main import Stem

net Importing {
    input 3x32x32
    Stem(64)
}

=== problems
error[E0207]: import cycle: main.cnn -> main.cnn
 --> main.cnn:1:6
  |
1 | from main import Stem
  |      ^^^^
  |
  = help: move the shared definitions into another spec, and import that

1 error
