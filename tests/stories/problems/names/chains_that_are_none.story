=== source
seq Skips(width) {
    first: conv(width, 3, pad=1)
    inner { relu -> add { identity; from first } }
}

seq Deep(width) {
    Inner(width) -> relu
}

block Inner(width) {
    a: conv(width, 3, pad=1)
    mul { sigmoid; from a }
}

net Small {
    input 4x8x8
    Skips(4) -> Skips(4)
    Deep(4)
}

=== problems
error[E0220]: the seq `Skips` is not a plain chain: `add` merges several values
 --> story.cnn:3:21
  |
3 |     inner { relu -> add { identity; from first } }
  |                     ^^^
  |
  = help: define `Skips` as a `block`
  = help: or move this part into a block of its own

error[E0220]: the seq `Skips` is not a plain chain: `from first` goes back to an earlier value
 --> story.cnn:3:42
  |
3 |     inner { relu -> add { identity; from first } }
  |                                          ^^^^^
  |
  = help: define `Skips` as a `block`
  = help: or move this part into a block of its own

2 errors
