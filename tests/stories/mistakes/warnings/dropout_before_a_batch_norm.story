=== source
net Dropped {
    input 3x32x32
    conv(8, 3, bias=false) -> dropout(0.3) -> bn -> relu
    flatten -> dropout(0.5) -> linear(100, bias=false) -> bn -> relu
    linear(10)
}

=== problems
warning[W0205]: the batch normalisation behind this dropout measures statistics that fit training alone
 --> story.cnn:3:31
  |
3 |     conv(8, 3, bias=false) -> dropout(0.3) -> bn -> relu
  |                               ^^^^^^^^^^^^    -- the normalisation
  |
  = help: move the dropout behind the last normalisation

warning[W0205]: the batch normalisation behind this dropout measures statistics that fit training alone
 --> story.cnn:4:16
  |
4 |     flatten -> dropout(0.5) -> linear(100, bias=false) -> bn -> relu
  |                ^^^^^^^^^^^^                               -- the normalisation
  |
  = help: move the dropout behind the last normalisation

2 warnings
