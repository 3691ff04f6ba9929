=== source
net Nearly {
    input 1x28x28
    flatten -> linear(100) -> relu -> linear(10)
    expect params == 79_500
    expect params ~= 79K
    expect params ~= 0.1M
}

=== problems
error[E0501]: `params` is 79,510, and the spec expects 79,500
 --> story.cnn:4:5
  |
4 |     expect params == 79_500
  |     ^^^^^^^^^^^^^^^^^^^^^^^ the difference is +10
  |
  = note: most of it comes from `linear1` (78,500), `linear2` (1,010)
  = help: if the network is as it is meant, claim `params == 79_510`

error[E0501]: `params` is 79,510, and the spec expects about 79,000
 --> story.cnn:5:5
  |
5 |     expect params ~= 79K
  |     ^^^^^^^^^^^^^^^^^^^^ the difference is +510 (0.6%)
  |
  = note: most of it comes from `linear1` (78,500), `linear2` (1,010)
  = help: if the network is as it is meant, claim `params ~= 80K`

2 errors
