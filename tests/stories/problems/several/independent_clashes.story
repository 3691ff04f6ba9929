=== source
net Clashes {
    input 16x32x32
    stem: conv(16, 3, pad=1)
    add { conv(32, 1); identity }
    from stem
    concat { conv(8, 3); identity }
    from stem
    conv(16, 40)
    from stem
    linear(10)
}

=== problems
error[E0405]: `add`: cannot add 32x32x32 and 16x32x32
 --> story.cnn:4:5
  |
2 |     input 16x32x32
  |     -------------- 16 channels set here
3 |     stem: conv(16, 3, pad=1)
4 |     add { conv(32, 1); identity }
  |     ^^^   -----------  -------- this branch has shape 16x32x32
  |     |     |
  |     |     this branch has shape 32x32x32
  |     the branches join here
help: project the shortcut: `conv(32, 1)`
  |
4 |     add { conv(32, 1); conv(32, 1) }
  |                        ~~~~~~~~~~~

error[E0405]: `concat`: cannot concatenate 8x30x30 and 16x32x32 along their channels
 --> story.cnn:6:5
  |
2 |     input 16x32x32
  |     -------------- 32x32 set here
...
6 |     concat { conv(8, 3); identity }
  |     ^^^^^^   ----------  -------- this branch has shape 16x32x32
  |     |        |
  |     |        this branch has shape 8x30x30
  |     the branches join here
help: pad the windows that shrink the map
  |
6 |     concat { conv(8, 3, pad=1); identity }
  |              ~~~~~~~~~~~~~~~~~

error[E0403]: `conv`: a window of height 40 does not fit into 32
 --> story.cnn:8:14
  |
2 |     input 16x32x32
  |     -------------- height 32 set here
...
8 |     conv(16, 40)
  |              ^^ receives 16x32x32
  |
  = help: use a kernel of at most 32, or a larger padding

error[E0402]: `linear`: expects a feature vector, but the input is 16x32x32
  --> story.cnn:10:5
   |
 3 |     stem: conv(16, 3, pad=1)
   |     ------------------------ 16x32x32 comes from here
...
10 |     linear(10)
   |     ^^^^^^^^^^ receives 16x32x32
help: flatten the map first
   |
10 |     flatten -> linear(10)
   |     ++++++++++

4 errors
