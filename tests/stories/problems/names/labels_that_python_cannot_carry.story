=== source
block int { relu }
block _hidden { relu }
net Labels {
    input 3x32x32
    forward: conv(8, 3)
    class: conv(8, 3)
    _modules: conv(8, 3)
    "a b": conv(8, 3)
    "a.b": conv(8, 3)
    "": conv(8, 3)
    "0": conv(8, 3)
    group { append: relu }
}

=== problems
error[E0208]: `int` cannot be used as a name: generated code uses this name itself
 --> story.cnn:1:7
  |
1 | block int { relu }
  |       ^^^
  |
  = help: choose another name

error[E0208]: `_hidden` cannot be used as a name: it begins with an underscore
 --> story.cnn:2:7
  |
2 | block _hidden { relu }
  |       ^^^^^^^
  |
  = help: choose another name

error[E0208]: `forward` cannot be used as a name: every `nn.Module` has an attribute of this name
 --> story.cnn:5:5
  |
5 |     forward: conv(8, 3)
  |     ^^^^^^^
  |
  = help: choose another name

error[E0208]: `_modules` cannot be used as a name: it begins with an underscore, as an `nn.Module`'s private attributes do
 --> story.cnn:7:5
  |
7 |     _modules: conv(8, 3)
  |     ^^^^^^^^
  |
  = help: choose another name

error[E0208]: `a b` cannot be used as a name: a label is made of ASCII letters, digits, `_` and `-`
 --> story.cnn:8:5
  |
8 |     "a b": conv(8, 3)
  |     ^^^^^
  |
  = help: choose another name

error[E0208]: `a.b` cannot be used as a name: a dot stands between a module and what is in it
 --> story.cnn:9:5
  |
9 |     "a.b": conv(8, 3)
  |     ^^^^^
  |
  = help: choose another name

error[E0208]: an empty string cannot be used as a name: a label is made of ASCII letters, digits, `_` and `-`
  --> story.cnn:10:5
   |
10 |     "": conv(8, 3)
   |     ^^
   |
   = help: choose another name

error[E0208]: `append` cannot be used as a name: every `nn.Module` has an attribute of this name
  --> story.cnn:12:13
   |
12 |     group { append: relu }
   |             ^^^^^^
   |
   = help: choose another name

8 errors
