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
error[E0203]: no earlier value is labeled `deep`
 --> story.cnn:6:14
  |
6 |         from deep
  |              ^^^^
7 |     }
8 |     deep: conv(8, 3, pad=1)
  |     ---- `deep` is defined later, here
  |
  = help: use a value only after the line that computes it: move this line down, or that one up

1 error
