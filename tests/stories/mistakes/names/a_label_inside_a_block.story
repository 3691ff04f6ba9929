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
 2 |     early: conv(width, 3, pad=1)
   |     ----- `early` stands in `Stem`, and is known in it alone
...
10 |         from early
   |              ^^^^^
   |
   = help: a block gives its last value alone: end it with this layer, or write its layers here

error[E0203]: no value is labelled `stem.early` so far
  --> story.cnn:14:14
   |
 2 |     early: conv(width, 3, pad=1)
   |     ----- `early` stands in `Stem`, and is known in it alone
...
14 |         from stem.early
   |              ^^^^^^^^^^
   |
   = help: a block gives its last value alone: end it with this layer, or write its layers here

2 errors
