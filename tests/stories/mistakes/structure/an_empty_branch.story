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
warning[W0107]: these braces hold nothing: what arrives passes through them
 --> story.cnn:4:9
  |
4 |         { }
  |         ^^^
  |
  = help: write `identity` where this is meant, or remove them

warning[W0107]: these braces hold nothing: what arrives passes through them
 --> story.cnn:9:17
  |
9 |         branch2 { }
  |                 ^^^
  |
  = help: write `identity` where this is meant, or remove them

2 warnings
