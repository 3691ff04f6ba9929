=== source
net Nearly {
    input 1x28x28
    flatten -> linear(100) -> relu -> linear(10)
    expect params == 79_500
    expect params ~= 79K
    expect params ~= 0.1M
}

=== problems
error[E0501]: `params` is 79,510, but the spec expects 79,500
 --> story.cnn:4:5
  |
4 |     expect params == 79_500
  |     ^^^^^^^^^^^^^^^^^^^^^^^ the difference is +10
  |
  = note: the largest parts: `linear1` (78,500), `linear2` (1,010)
  = help: if the network is correct, expect `params == 79_510`

error[E0501]: `params` is 79,510, but the spec expects about 79,000
 --> story.cnn:5:5
  |
5 |     expect params ~= 79K
  |     ^^^^^^^^^^^^^^^^^^^^ the difference is +510 (0.6%)
  |
  = note: the largest parts: `linear1` (78,500), `linear2` (1,010)
  = help: if the network is correct, expect `params ~= 80K`

2 errors
