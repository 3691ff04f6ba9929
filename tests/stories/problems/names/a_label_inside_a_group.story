=== source
net Inside {
    input 3x32x32
    features {
        first: conv(8, 3, pad=1)
        relu
    }
    concat {
        identity
        from first
    }
}

=== problems
error[E0203]: no earlier value is labeled `first`
 --> story.cnn:9:14
  |
4 |         first: conv(8, 3, pad=1)
  |         ----- `first` is inside the group `features`
...
9 |         from first
  |              ^^^^^
help: write `features.first`
  |
9 |         from features.first
  |              ~~~~~~~~~~~~~~

1 error
