=== source
net Dropped {
    input 3x32x32
    conv(8, 3, bias=false) -> dropout(0.3) -> bn -> relu
    flatten -> dropout(0.5) -> linear(100, bias=false) -> bn -> relu
    linear(10)
}

=== problems
warning[W0205]: the batch normalization after this dropout has running statistics that do not fit evaluation
 --> story.cnn:3:31
  |
3 |     conv(8, 3, bias=false) -> dropout(0.3) -> bn -> relu
  |                               ^^^^^^^^^^^^    -- the normalization
  |
  = help: move the dropout after the last normalization

warning[W0205]: the batch normalization after this dropout has running statistics that do not fit evaluation
 --> story.cnn:4:16
  |
4 |     flatten -> dropout(0.5) -> linear(100, bias=false) -> bn -> relu
  |                ^^^^^^^^^^^^                               -- the normalization
  |
  = help: move the dropout after the last normalization

2 warnings
