=== source
block Head {
    conv(8, 3)
    output early
}
net Outer {
    input 3x32x32
    Head
    for i in 0..2 { output same }
    output other from nowhere
}

=== problems
error[E0212]: `output` is not allowed inside a block, group or merge
 --> story.cnn:3:5
  |
3 |     output early
  |     ^^^^^^^^^^^^
  |
  = help: move it to the body of the net

error[E0204]: the name `same` is defined twice
 --> story.cnn:8:28
  |
8 |     for i in 0..2 { output same }
  |                            ^^^^ defined again here
  |
  = help: this line is expanded more than once: compute the label, as in `"layer{i}": ...`

error[E0203]: no earlier value is labeled `nowhere`
 --> story.cnn:9:23
  |
9 |     output other from nowhere
  |                       ^^^^^^^
  |
  = help: known names: `head1` and `input`

3 errors
