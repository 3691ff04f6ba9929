=== source
net A {
    input 3x32x32
    conv(8, 3) -> a
    relu -> stem
    add { identity
     from a }
    conv(8, 3) -> zorp
}

=== problems
error[E0201]: there is no operator or block `a`
 --> story.cnn:3:19
  |
3 |     conv(8, 3) -> a
  |                   ^
help: a label goes in front of its layer: `a: conv(8, 3)`
  |
3 |     a: conv(8, 3)
  |     ~~~~~~~~~~~~~

error[E0201]: there is no operator or block `stem`
 --> story.cnn:4:13
  |
4 |     relu -> stem
  |             ^^^^
help: did you mean `step`?
  |
4 |     relu -> step
  |             ~~~~

error[E0201]: there is no operator or block `zorp`
 --> story.cnn:7:19
  |
7 |     conv(8, 3) -> zorp
  |                   ^^^^
  |
  = help: `cnnc explain` lists the operators
  = help: a label goes in front of its layer: `zorp: conv(8, 3)`

3 errors
