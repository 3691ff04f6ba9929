=== source
let width = 64
let depth = 3

net Unused {
    input 3x32x32
    let hidden = 100
    conv(width, 3) -> flatten -> linear(10)
}

=== problems
warning[W0105]: the name `depth` is never used
 --> story.cnn:2:5
  |
2 | let depth = 3
  |     ^^^^^
  |
  = help: use it, or remove the line

warning[W0105]: the name `hidden` is never used
 --> story.cnn:6:9
  |
6 |     let hidden = 100
  |         ^^^^^^
  |
  = help: use it, or remove the line

2 warnings
