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
error[E0212]: `init` is not allowed inside a block, group or merge
 --> story.cnn:3:5
  |
3 |     init conv zeros
  |     ^^^^^^^^^^^^^^^
  |
  = help: move it to the body of the net

error[E0320]: there is no initializer `kaiming_norml`
 --> story.cnn:8:15
  |
8 |     init conv kaiming_norml
  |               ^^^^^^^^^^^^^
help: did you mean `kaiming_normal`?
  |
8 |     init conv kaiming_normal
  |               ~~~~~~~~~~~~~~

error[E0320]: there is no initializer `kaiming_normal_`
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

error[E0305]: `std` of `normal` must be a number from 0, not the number -1
  --> story.cnn:11:34
   |
11 |     init inner1.conv1 normal(std=-1)
   |                                  ^^
   |
   = help: the minimum is `0`; the default is `1.0`

error[E0305]: `b` of `uniform` must be a number from 1, its `a`, not the number 0.5
  --> story.cnn:12:39
   |
12 |     init inner1.conv1.bias uniform(1, 0.5)
   |                                       ^^^
   |
   = help: the minimum is `1`

error[E0302]: `constant` is missing the argument `val`
  --> story.cnn:13:28
   |
13 |     init inner1.conv1.bias constant
   |                            ^^^^^^^^
   |
   = help: its only argument is `val`

error[E0305]: `mode` of `kaiming_normal` must be fan_in or fan_out, not the string "fan_both"
  --> story.cnn:14:35
   |
14 |     init conv kaiming_normal(mode="fan_both")
   |                                   ^^^^^^^^^^
help: did you mean `fan_out`?
   |
14 |     init conv kaiming_normal(mode=fan_out)
   |                                   ~~~~~~~

8 errors
