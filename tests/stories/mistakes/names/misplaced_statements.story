=== source
block Unit {
    input 3x8x8
    expect params == 3
    relu
}
net Places {
    conv(8, 3)
    input 3x32x32
    Unit
    stage {
        output x
        aux a: relu from b weight 1
    }
    aux far: conv(3, 3)
    aux near: conv(3, 3) from stage
    output y
    output y
}
net Variant = Places {
    conv(3, 3)
    expect depth == 1
}

=== problems
error[E0212]: `input` stands inside a block, group or merge
 --> story.cnn:2:5
  |
2 |     input 3x8x8
  |     ^^^^^^^^^^^
  |
  = help: move it to the net's own body

error[E0212]: `expect` stands inside a block, group or merge
 --> story.cnn:3:5
  |
3 |     expect params == 3
  |     ^^^^^^^^^^^^^^^^^^
  |
  = help: move it to the net's own body

error[E0213]: nothing arrives here yet
 --> story.cnn:7:5
  |
7 |     conv(8, 3)
  |     ^^^^^^^^^^
  |
  = help: begin with an input, such as `input 3x224x224`, and apply layers to it

error[E0212]: `output` stands inside a block, group or merge
  --> story.cnn:11:9
   |
11 |         output x
   |         ^^^^^^^^
   |
   = help: move it to the net's own body

error[E0212]: `aux` stands inside a block, group or merge
  --> story.cnn:12:9
   |
12 |         aux a: relu from b weight 1
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: move it to the net's own body

error[E0216]: the auxiliary head lacks the value it branches from
  --> story.cnn:14:5
   |
14 |     aux far: conv(3, 3)
   |     ^^^^^^^^^^^^^^^^^^^
   |
   = help: write `aux far: ... from label weight 0.3`

error[E0216]: the auxiliary head lacks the weight of its loss
  --> story.cnn:15:5
   |
15 |     aux near: conv(3, 3) from stage
   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: write `aux near: ... from label weight 0.3`

error[E0204]: the name `y` is used twice
  --> story.cnn:17:12
   |
16 |     output y
   |            - used first here
17 |     output y
   |            ^ used again here
   |
   = help: remove one of the lines, or give its output a name of its own: `output name from label`

error[E0215]: only expectations can stand here
  --> story.cnn:20:5
   |
20 |     conv(3, 3)
   |     ^^^^^^^^^^
   |
   = help: a variant's braces hold `expect` lines; layers belong to the net that it is a variant of

9 errors
