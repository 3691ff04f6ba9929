=== source
block Inner(width) {
    conv(width, 3)
    init conv zeros
}

net Small {
    input 3x8x8
    init conv kaiming_norml
    init conv kaiming_normal_
    init conv normal(sd=0.1)
    init inner1.conv1 normal(std=-1)
    init inner1.conv1.bias uniform(1, 0.5)
    init inner1.conv1.bias constant
    init conv kaiming_normal(mode="fan_both")
    Inner(8) -> bn -> relu
}

=== problems
error[E0212]: `init` stands inside a block, group or merge
 --> story.cnn:3:5
  |
3 |     init conv zeros
  |     ^^^^^^^^^^^^^^^
  |
  = help: move it to the net's own body

error[E0320]: there is no way to start weights called `kaiming_norml`
 --> story.cnn:8:15
  |
8 |     init conv kaiming_norml
  |               ^^^^^^^^^^^^^
help: did you mean `kaiming_normal`?
  |
8 |     init conv kaiming_normal
  |               ~~~~~~~~~~~~~~

error[E0320]: there is no way to start weights called `kaiming_normal_`
 --> story.cnn:9:15
  |
9 |     init conv kaiming_normal_
  |               ^^^^^^^^^^^^^^^
help: did you mean `kaiming_normal`?
  |
9 |     init conv kaiming_normal
  |               ~~~~~~~~~~~~~~

error[E0301]: `normal` has no argument `sd`
  --> story.cnn:10:22
   |
10 |     init conv normal(sd=0.1)
   |                      ^^
help: did you mean `std`?
   |
10 |     init conv normal(std=0.1)
   |                      ~~~

error[E0305]: `std` of `normal` expects a number from 0, not the number -1
  --> story.cnn:11:34
   |
11 |     init inner1.conv1 normal(std=-1)
   |                                  ^^
   |
   = help: `0` is the least; the default is `1.0`

error[E0305]: `b` of `uniform` expects a number from 1, its `a`, not the number 0.5
  --> story.cnn:12:39
   |
12 |     init inner1.conv1.bias uniform(1, 0.5)
   |                                       ^^^
   |
   = help: `1` is the least

error[E0302]: `constant` needs `val`
  --> story.cnn:13:28
   |
13 |     init inner1.conv1.bias constant
   |                            ^^^^^^^^
   |
   = help: its only argument is `val`

error[E0305]: `mode` of `kaiming_normal` expects fan_in or fan_out, not the string "fan_both"
  --> story.cnn:14:35
   |
14 |     init conv kaiming_normal(mode="fan_both")
   |                                   ^^^^^^^^^^
help: did you mean `fan_out`?
   |
14 |     init conv kaiming_normal(mode=fan_out)
   |                                   ~~~~~~~

8 errors
