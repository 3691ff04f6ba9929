=== source
block Inner(width) {
    conv(width, 3)
}

net Small {
    input 3x8x8
    init convv zeros
    init conv.bias xavier_uniform
    init relu zeros
    init bn.scale ones
    init bn.running_mean zeros
    init conv zeros
    init conv.weight ones
    init linear zeros
    init inner1 ones
    init inner1.conv1.gain ones
    Inner(8) -> bn -> relu
}

=== problems
warning[W0203]: the bias of this `conv` has no effect: the `bn` after it subtracts it again
  --> story.cnn:2:5
   |
 2 |     conv(width, 3)
   |     ^^^^^^^^^^^^^^
...
17 |     Inner(8) -> bn -> relu
   |                 -- subtracted here
help: leave the bias out: `bias=false`
   |
 2 |     conv(width, 3, bias=false)
   |                  ++++++++++++

error[E0224]: there is no operator or layer `convv`
 --> story.cnn:7:10
  |
7 |     init convv zeros
  |          ^^^^^
  |
  = help: did you mean `conv`?

error[E0321]: `xavier_uniform` cannot initialize the bias of `conv`, which has one axis
 --> story.cnn:8:20
  |
8 |     init conv.bias xavier_uniform
  |                    ^^^^^^^^^^^^^^
  |
  = help: use `zeros`, `constant(0.1)` or `normal(std=0.01)`

error[E0225]: `relu` has no `weight`
 --> story.cnn:9:10
  |
9 |     init relu zeros
  |          ^^^^
  |
  = help: remove the line: it has no weights

error[E0225]: `bn` has no `scale`
  --> story.cnn:10:10
   |
10 |     init bn.scale ones
   |          ^^^^^^^^
   |
   = help: it has `weight` and `bias`

error[E0225]: `bn` has no `running_mean`
  --> story.cnn:11:10
   |
11 |     init bn.running_mean zeros
   |          ^^^^^^^^^^^^^^^
   |
   = help: it has `weight` and `bias`

error[E0226]: `conv.weight` is initialized twice
  --> story.cnn:13:10
   |
12 |     init conv zeros
   |          ---- first initialized here
13 |     init conv.weight ones
   |          ^^^^^^^^^^^
   |
   = help: remove one of the lines

error[E0224]: there is no operator or layer `inner1`
  --> story.cnn:15:10
   |
15 |     init inner1 ones
   |          ^^^^^^
help: did you mean `inner1.conv1`?
   |
15 |     init inner1.conv1 ones
   |          ~~~~~~~~~~~~

error[E0225]: `inner1.conv1` has no `gain`
  --> story.cnn:16:10
   |
16 |     init inner1.conv1.gain ones
   |          ^^^^^^^^^^^^^^^^^
   |
   = help: it has `weight` and `bias`

8 errors, 1 warning
