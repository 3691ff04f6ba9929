=== source
﻿net Small {
    input 3x32x32
    ﻿convv(8, 3)
}

=== problems
error[E0113]: invisible character U+FEFF ZERO WIDTH NO-BREAK SPACE
 --> story.cnn:3:5
  |
3 |     \ufeffconvv(8, 3)
  |     ^^^^^^
help: delete it
  |
3 |     \ufeffconvv(8, 3)
  |     ------

1 error
