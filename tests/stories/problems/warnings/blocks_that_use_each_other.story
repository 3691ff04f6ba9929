=== source
block Ping { add { identity; Pong } }
block Pong { Ping }
block Inner { relu }
block Outer { Inner }
seq Used { conv(4, 1) -> relu }
let act = Used
net A {
    input 3x8x8
    act
}

=== problems
warning[W0108]: the block `Ping` is never used by a net
 --> story.cnn:1:7
  |
1 | block Ping { add { identity; Pong } }
  |       ^^^^
  |
  = note: `Pong` uses it, but no net uses that
  = help: use it, or remove it

warning[W0108]: the block `Outer` is never used
 --> story.cnn:4:7
  |
4 | block Outer { Inner }
  |       ^^^^^
  |
  = help: use it, or remove it

2 warnings
