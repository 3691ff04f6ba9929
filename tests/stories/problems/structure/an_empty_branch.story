=== source
net Branches {
    input 3x32x32
    add {
        { }
        conv(3, 3, pad=1)
    }
    concat {
        branch1 { conv(8, 1) }
        branch2 { }
    }
}

=== problems
warning[W0107]: these braces are empty and return their input unchanged
 --> story.cnn:4:9
  |
4 |         { }
  |         ^^^
  |
  = help: write `identity` if this is intended, or remove them

warning[W0107]: these braces are empty and return their input unchanged
 --> story.cnn:9:17
  |
9 |         branch2 { }
  |                 ^^^
  |
  = help: write `identity` if this is intended, or remove them

2 warnings
