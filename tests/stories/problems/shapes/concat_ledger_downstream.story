=== source
net Ledger {
    input 192x28x28
    concat {
        conv(64, 1)
        conv(128, 3, pad=1)
        conv(32, 5, pad=2)
        maxpool(3, stride=1, pad=1) -> conv(32, 1)
    }
    add {
        identity
        conv(192, 1)
    }
}

=== problems
error[E0405]: `add`: cannot add 256x28x28 and 192x28x28
  --> story.cnn:9:5
   |
 3 |     concat {
   |     ------ 256 = 64 + 128 + 32 + 32 channels set here
...
 9 |     add {
   |     ^^^ the branches join here
10 |         identity
   |         -------- this branch has shape 256x28x28
11 |         conv(192, 1)
   |         ------------ this branch has shape 192x28x28
help: give the branch 256 channels
   |
11 |         conv(256, 1)
   |              ~~~

1 error
