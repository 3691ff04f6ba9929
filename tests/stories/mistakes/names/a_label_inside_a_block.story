=== source
block Stem(width) {
    early: conv(width, 3, pad=1)
    relu
}
net Inside {
    input 3x32x32
    stem: Stem(8)
    concat {
        identity
        from early
    }
    concat {
        identity
        from stem.early
    }
}

=== problems
error[E0203]: no value is labelled `early` so far
  --> story.cnn:10:14
   |
10 |         from early
   |              ^^^^^
   |
   = help: there is `input` and `stem`

error[E0203]: no value is labelled `stem.early` so far
  --> story.cnn:14:14
   |
14 |         from stem.early
   |              ^^^^^^^^^^
   |
   = help: there is `concat1`, `input` and `stem`

2 errors
