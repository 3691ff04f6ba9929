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
error[E0207]: these specs import each other in a circle: main.cnn -> main.cnn
 --> main.cnn:1:6
  |
1 | from main import Stem
  |      ^^^^
  |
  = help: move what both need into a third spec and import it from there

1 error
