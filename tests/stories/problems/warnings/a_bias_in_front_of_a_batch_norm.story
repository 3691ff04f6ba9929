=== source
net Bias {
    input 3x32x32
    conv(8, 3) -> bn -> relu
    conv(8, 3, bias=true) -> bn -> relu
    conv(8, 3, bias=false) -> bn -> relu
    flatten -> linear(10) -> bn
}

=== problems
warning[W0203]: the bias of this `conv` has no effect: the `bn` after it subtracts it again
 --> story.cnn:3:5
  |
3 |     conv(8, 3) -> bn -> relu
  |     ^^^^^^^^^^    -- subtracted here
help: leave the bias out: `bias=false`
  |
3 |     conv(8, 3, bias=false) -> bn -> relu
  |              ++++++++++++

warning[W0203]: the bias of this `conv` has no effect: the `bn` after it subtracts it again
 --> story.cnn:4:5
  |
4 |     conv(8, 3, bias=true) -> bn -> relu
  |     ^^^^^^^^^^^^^^^^^^^^^    -- subtracted here
help: leave the bias out: `bias=false`
  |
4 |     conv(8, 3, bias=false) -> bn -> relu
  |                     ~~~~~

warning[W0203]: the bias of this `linear` has no effect: the `bn` after it subtracts it again
 --> story.cnn:6:16
  |
6 |     flatten -> linear(10) -> bn
  |                ^^^^^^^^^^    -- subtracted here
help: leave the bias out: `bias=false`
  |
6 |     flatten -> linear(10, bias=false) -> bn
  |                         ++++++++++++

3 warnings
