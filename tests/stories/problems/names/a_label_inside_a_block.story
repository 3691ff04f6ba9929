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
error[E0203]: no earlier value is labeled `early`
  --> story.cnn:10:14
   |
 2 |     early: conv(width, 3, pad=1)
   |     ----- `early` is defined inside `Stem`, and not visible outside
...
10 |         from early
   |              ^^^^^
   |
   = help: a block returns only its last value: end it with this layer, or write its layers here

error[E0203]: no earlier value is labeled `stem.early`
  --> story.cnn:14:14
   |
 2 |     early: conv(width, 3, pad=1)
   |     ----- `early` is defined inside `Stem`, and not visible outside
...
14 |         from stem.early
   |              ^^^^^^^^^^
   |
   = help: a block returns only its last value: end it with this layer, or write its layers here

2 errors
