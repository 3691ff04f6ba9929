=== source
net Aux {
    input 3x32x32
    stem: conv(8, 3)
    aux early: flatten -> linear(10) weight 0.3
    aux later: flatten -> linear(10) from stem
    aux third: flatten -> linear(10) from steam weight 0.3
    aux fourth: flatten -> linear(10) from stem weight -1
    flatten -> linear(10)
}

=== problems
error[E0216]: the auxiliary head `early` lacks the value it branches from
 --> story.cnn:4:5
  |
4 |     aux early: flatten -> linear(10) weight 0.3
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `aux early: ... from label weight 0.3`

error[E0216]: the auxiliary head `later` lacks the weight of its loss
 --> story.cnn:5:5
  |
5 |     aux later: flatten -> linear(10) from stem
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `aux later: ... from label weight 0.3`

error[E0203]: no earlier value is labeled `steam`
 --> story.cnn:6:43
  |
6 |     aux third: flatten -> linear(10) from steam weight 0.3
  |                                           ^^^^^
help: did you mean `stem`?
  |
6 |     aux third: flatten -> linear(10) from stem weight 0.3
  |                                           ~~~~

error[E0305]: a weight must be a number from 0, not the number -1
 --> story.cnn:7:56
  |
7 |     aux fourth: flatten -> linear(10) from stem weight -1
  |                                                        ^^
  |
  = help: the minimum is `0`

4 errors
