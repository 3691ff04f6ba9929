=== source
net Names {
    input 3x32x32
    convv(8, 3)
    Conv(8, 3)
    max_pool(2)
    bottleneck(3)
    stem: conv(8, 3)
    from steam -> relu
    from stem.0 -> relu
    stem: conv(8, 3)
    conv(chanels, 3)
    conv(in.channel, 3)
    conv(max(2, 3, foo), 3)
    conv(maximum(2, 3), 3)
    relu(3)
}

=== problems
error[E0201]: there is no operator or block `convv`
 --> story.cnn:3:5
  |
3 |     convv(8, 3)
  |     ^^^^^
help: did you mean `conv`?
  |
3 |     conv(8, 3)
  |     ~~~~

error[E0201]: there is no operator or block `Conv`
 --> story.cnn:4:5
  |
4 |     Conv(8, 3)
  |     ^^^^
help: in cnnc it is called `conv`
  |
4 |     conv(8, 3)
  |     ~~~~~~~~~~

error[E0201]: there is no operator or block `max_pool`
 --> story.cnn:5:5
  |
5 |     max_pool(2)
  |     ^^^^^^^^
help: in cnnc it is called `maxpool`
  |
5 |     maxpool(2)
  |     ~~~~~~~~~~

error[E0201]: there is no operator or block `bottleneck`
 --> story.cnn:6:5
  |
6 |     bottleneck(3)
  |     ^^^^^^^^^^
  |
  = help: `cnnc explain` lists the operators

error[E0203]: no earlier value is labeled `steam`
 --> story.cnn:8:10
  |
8 |     from steam -> relu
  |          ^^^^^
help: did you mean `stem`?
  |
8 |     from stem -> relu
  |          ~~~~

error[E0203]: no earlier value is labeled `stem.0`
 --> story.cnn:9:10
  |
9 |     from stem.0 -> relu
  |          ^^^^^^
help: did you mean `stem`?
  |
9 |     from stem -> relu
  |          ~~~~

error[E0204]: the name `stem` is defined twice
  --> story.cnn:10:5
   |
 7 |     stem: conv(8, 3)
   |     ---- defined first here
...
10 |     stem: conv(8, 3)
   |     ^^^^ defined again here
   |
   = help: rename one of them

error[E0202]: the name `chanels` is not defined here
  --> story.cnn:11:10
   |
11 |     conv(chanels, 3)
   |          ^^^^^^^
help: did you mean `in.channels`?
   |
11 |     conv(in.channels, 3)
   |          ~~~~~~~~~~~

error[E0202]: the name `in.channel` is not defined here
  --> story.cnn:12:10
   |
12 |     conv(in.channel, 3)
   |          ^^^^^^^^^^
help: did you mean `in.channels`?
   |
12 |     conv(in.channels, 3)
   |          ~~~~~~~~~~~

error[E0202]: the name `foo` is not defined here
  --> story.cnn:13:20
   |
13 |     conv(max(2, 3, foo), 3)
   |                    ^^^
   |
   = help: define it with `let foo = ...`, or make it a parameter; names visible here: `in.channels`, `in.height`, `in.width` and `in.features`

error[E0202]: the function `maximum` is not defined here
  --> story.cnn:14:10
   |
14 |     conv(maximum(2, 3), 3)
   |          ^^^^^^^
help: did you mean `max`?
   |
14 |     conv(max(2, 3), 3)
   |          ~~~

error[E0303]: `relu` takes no arguments, but 1 was given
  --> story.cnn:15:10
   |
15 |     relu(3)
   |          ^
   |
   = help: write `relu` without arguments

12 errors
