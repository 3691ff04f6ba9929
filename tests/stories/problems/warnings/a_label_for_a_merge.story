=== source
net Small {
    input 8x32x32
    Concat {
        conv(8, 3, pad=1)
        conv(8, 1)
    }
    residual {
        conv(8, 3, pad=1) -> relu
        conv(8, 3, pad=1)
    }
    parallel {
        conv(8, 1)
        maxpool(2)
    }
    shortcut { conv(8, 1) -> relu }
    conv(8, 3, pad=1)
    branches {
        add { identity; conv(8, 3, pad=1) }
    }
    add {
        identity
        from shortcut
        skip { conv(8, 1) -> relu }
    }
}

=== problems
warning[W0213]: `Concat` is only the label of a group: its lines run one after another and are not joined
 --> story.cnn:3:5
  |
3 |     Concat {
  |     ^^^^^^
help: did you mean `concat`?
  |
3 |     concat {
  |     ~~~~~~

warning[W0213]: `residual` is only the label of a group: its lines run one after another and are not joined
  --> story.cnn:7:5
   |
 7 |     residual {
   |     ^^^^^^^^
help: add its input to its output
   |
 7 |     add { identity; residual {
   |     ~~~~~~~~~~~~~~~~~~~~~~~~~~
 8 |         conv(8, 3, pad=1) -> relu
   |         ~~~~~~~~~~~~~~~~~~~~~~~~~
 9 |         conv(8, 3, pad=1)
   |         ~~~~~~~~~~~~~~~~~
10 |     } }
   |     ~~~

warning[W0213]: `parallel` is only the label of a group: its lines run one after another and are not joined
  --> story.cnn:11:5
   |
11 |     parallel {
   |     ^^^^^^^^
   |
   = help: use `concat`, `add` or `mul`, which run their statements in parallel and join the results

3 warnings
