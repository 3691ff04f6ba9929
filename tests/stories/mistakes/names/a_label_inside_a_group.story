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
error[E0203]: no value is labelled `first` so far
 --> story.cnn:9:14
  |
9 |         from first
  |              ^^^^^
  |
  = help: there is `features` and `input`

1 error
