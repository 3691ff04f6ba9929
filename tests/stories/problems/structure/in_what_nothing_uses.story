=== source
block Unused(width, deep = true) {
    stem: convv(width, 3)
    if deep {
        last: conv(widht, 3)
    } else {
        last: conv(0, 3)
    }
    for i, d in enumerate(width) {
        "layer{i}" { conv(d, 3) -> bnn }
    }
    from last -> Chain(3)
    from layer1
    from nowhere
}
seq Chain {
    add { relu; identity }
}
net Family(unit, n) {
    input 3xHxW
    unit(64 * m) x n
    output y from zzz
}
net Variant = Family(Chain, 3, width=5) {
    relu
}
net Small {
    input 3x8x8
    conv(4, 3)
}

=== problems
warning[W0108]: the block `Unused` is never used
 --> story.cnn:1:7
  |
1 | block Unused(width, deep = true) {
  |       ^^^^^^
  |
  = help: use it, or remove it

error[E0201]: there is no operator or block `convv`
 --> story.cnn:2:11
  |
2 |     stem: convv(width, 3)
  |           ^^^^^
help: did you mean `conv`?
  |
2 |     stem: conv(width, 3)
  |           ~~~~

error[E0202]: the name `widht` is not defined here
 --> story.cnn:4:20
  |
4 |         last: conv(widht, 3)
  |                    ^^^^^
help: did you mean `width`?
  |
4 |         last: conv(width, 3)
  |                    ~~~~~

error[E0305]: `out` of `conv` must be a positive integer, not the number 0
 --> story.cnn:6:20
  |
6 |         last: conv(0, 3)
  |                    ^
  |
  = help: a layer has at least one output channel or feature; to have none, remove the layer

error[E0201]: there is no operator or block `bnn`
 --> story.cnn:9:36
  |
9 |         "layer{i}" { conv(d, 3) -> bnn }
  |                                    ^^^
help: did you mean `bn`?
  |
9 |         "layer{i}" { conv(d, 3) -> bn }
  |                                    ~~

error[E0303]: `Chain` takes no arguments, but 1 was given
  --> story.cnn:11:24
   |
11 |     from last -> Chain(3)
   |                        ^
   |
   = help: write `Chain` without arguments

error[E0203]: no earlier value is labeled `nowhere`
  --> story.cnn:13:10
   |
13 |     from nowhere
   |          ^^^^^^^
   |
   = help: known names: `chain1`, `input`, `last` and `stem`

error[E0220]: the seq `Chain` is not a plain chain: `add` merges several values
  --> story.cnn:16:5
   |
16 |     add { relu; identity }
   |     ^^^
   |
   = help: define `Chain` as a `block`
   = help: or move this part into a block of its own

error[E0202]: the name `m` is not defined here
  --> story.cnn:20:15
   |
20 |     unit(64 * m) x n
   |               ^
   |
   = help: define it with `let m = ...`, or make it a parameter; names visible here: `Chain`, `H`, `Unused`, `W`, `n`, `unit`, `in.channels`, `in.height`, `in.width` and `in.features`

error[E0203]: no earlier value is labeled `zzz`
  --> story.cnn:21:19
   |
21 |     output y from zzz
   |                   ^^^
   |
   = help: known names: `input`

error[E0301]: `Family` has no argument `width`
  --> story.cnn:23:32
   |
23 | net Variant = Family(Chain, 3, width=5) {
   |                                ^^^^^
   |
   = help: known names: `unit` and `n`

error[E0215]: a variant may contain only expectations
  --> story.cnn:24:5
   |
24 |     relu
   |     ^^^^
   |
   = help: move this to the net of which it is a variant; the braces of a variant hold `expect` lines

11 errors, 1 warning
