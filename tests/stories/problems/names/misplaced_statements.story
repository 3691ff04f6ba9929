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
error[E0212]: `input` is not allowed inside a block, group or merge
 --> story.cnn:2:5
  |
2 |     input 3x8x8
  |     ^^^^^^^^^^^
  |
  = help: move it to the body of the net

error[E0212]: `expect` is not allowed inside a block, group or merge
 --> story.cnn:3:5
  |
3 |     expect params == 3
  |     ^^^^^^^^^^^^^^^^^^
  |
  = help: move it to the body of the net

error[E0213]: there is no input before this layer
 --> story.cnn:7:5
  |
7 |     conv(8, 3)
  |     ^^^^^^^^^^
  |
  = help: begin the net with an input, such as `input 3x224x224`

error[E0212]: `output` is not allowed inside a block, group or merge
  --> story.cnn:11:9
   |
11 |         output x
   |         ^^^^^^^^
   |
   = help: move it to the body of the net

error[E0212]: `aux` is not allowed inside a block, group or merge
  --> story.cnn:12:9
   |
12 |         aux a: relu from b weight 1
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: move it to the body of the net

error[E0216]: the auxiliary head `far` lacks the value it branches from
  --> story.cnn:14:5
   |
14 |     aux far: conv(3, 3)
   |     ^^^^^^^^^^^^^^^^^^^
   |
   = help: write `aux far: ... from label weight 0.3`

error[E0216]: the auxiliary head `near` lacks the weight of its loss
  --> story.cnn:15:5
   |
15 |     aux near: conv(3, 3) from stage
   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: write `aux near: ... from label weight 0.3`

error[E0204]: the name `y` is defined twice
  --> story.cnn:17:12
   |
16 |     output y
   |            - defined first here
17 |     output y
   |            ^ defined again here
   |
   = help: remove one of the lines, or rename the output: `output name from label`

error[E0215]: a variant may contain only expectations
  --> story.cnn:20:5
   |
20 |     conv(3, 3)
   |     ^^^^^^^^^^
   |
   = help: move this to the net of which it is a variant; the braces of a variant hold `expect` lines

9 errors
