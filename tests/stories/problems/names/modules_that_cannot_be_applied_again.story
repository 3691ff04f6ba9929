=== source
block Deep(width) {
    stem: conv(width, 3)
    conv(width, 3) -> flatten -> linear(2)
}

seq Twice(width) {
    inner: conv(width, 3, pad=1)
    inner
}

net Twins {
    input left: 3x16x16
    input right: 3x12x12
    input mono: 1x16x16
    from left -> deep: Deep(4)
    from right -> deep
    from mono -> deep
    from left -> early: conv(8, 3) -> deep(4)
    both: add { from early; from early }
    both
    from left -> around { conv(8, 3); add { from early; identity } }
    from left -> around
    from early -> Twice(8)
    left
    from left -> tower: conv(8, 3)
    from left -> towr
    from left -> tower { conv(8, 3) }
}

=== problems
error[E0220]: the seq `Twice` is not a plain chain: `inner` is applied again, and a module has one place in an `nn.Sequential`
 --> story.cnn:8:5
  |
8 |     inner
  |     ^^^^^
  |
  = help: define `Twice` as a `block`
  = help: or move this part into a block of its own

error[E0222]: `deep` cannot be applied to 3x12x12: the weight of `deep.linear1` is 2x576 and would have to be 2x256
  --> story.cnn:16:19
   |
15 |     from left -> deep: Deep(4)
   |                  ------------- first applied here, to 3x16x16
16 |     from right -> deep
   |                   ^^^^ receives 3x12x12
   |
   = help: give both inputs the same shape, or use a separate layer

error[E0222]: `deep` cannot be applied to 1x16x16: the weight of `deep.stem` is 4x3x3x3 and would have to be 4x1x3x3
  --> story.cnn:17:18
   |
15 |     from left -> deep: Deep(4)
   |                  ------------- first applied here, to 3x16x16
16 |     from right -> deep
17 |     from mono -> deep
   |                  ^^^^ receives 1x16x16
   |
   = help: give both inputs the same shape, or use a separate layer

error[E0221]: `deep` cannot be applied again: it has its arguments already
  --> story.cnn:18:39
   |
15 |     from left -> deep: Deep(4)
   |                  ------------- labeled here
...
18 |     from left -> early: conv(8, 3) -> deep(4)
   |                                       ^^^^^^^
   |
   = help: write its name alone, or make another layer of the same kind

error[E0221]: `both` cannot be applied again: it merges several values
  --> story.cnn:20:5
   |
19 |     both: add { from early; from early }
   |           --- labeled here
20 |     both
   |     ^^^^
   |
   = help: put the merge and what it merges into a block, and apply that twice

error[E0221]: `around` cannot be applied again: it reads a value from outside of its braces
  --> story.cnn:22:18
   |
21 |     from left -> around { conv(8, 3); add { from early; identity } }
   |                  ------ labeled here
22 |     from left -> around
   |                  ^^^^^^
   |
   = help: make a block of it, and pass the value through

error[E0221]: `left` cannot be applied again: it is a value and no layer
  --> story.cnn:24:5
   |
12 |     input left: 3x16x16
   |     ------------------- labeled here
...
24 |     left
   |     ^^^^
   |
   = help: go on from it: `from left -> ...`

error[E0201]: there is no operator or block `towr`
  --> story.cnn:26:18
   |
26 |     from left -> towr
   |                  ^^^^
help: did you mean `tower`?
   |
26 |     from left -> tower
   |                  ~~~~~

error[E0204]: the name `tower` is defined twice
  --> story.cnn:27:18
   |
25 |     from left -> tower: conv(8, 3)
   |                  ----- defined first here
26 |     from left -> towr
27 |     from left -> tower { conv(8, 3) }
   |                  ^^^^^ defined again here
   |
   = help: rename one of them

9 errors
