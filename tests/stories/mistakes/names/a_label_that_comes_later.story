=== source
net Later {
    input 3x32x32
    conv(8, 3, pad=1)
    add {
        identity
        from deep
    }
    deep: conv(8, 3, pad=1)
}

=== problems
error[E0203]: no value is labelled `deep` so far
 --> story.cnn:6:14
  |
6 |         from deep
  |              ^^^^
7 |     }
8 |     deep: conv(8, 3, pad=1)
  |     ---- `deep` stands here, further down
  |
  = help: a value is used below the line that gives it: move this line down, or that one up

1 error
