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
  |
  = help: there is `conv1` and `input`

1 error
