=== source
net Small {
    input 3x32x32
    conv(8, 3)
    expect params ~= 1G
    expect macs ~= 0.000000000000000000000000000000008
    expect macs ~= 194399.99999999999999999999999999999999999999
}

=== problems
error[E0501]: `params` is 224, but the spec expects about 1,000,000,000
 --> story.cnn:4:5
  |
4 |     expect params ~= 1G
  |     ^^^^^^^^^^^^^^^^^^^ the difference is -999,999,776 (100.0%)
  |
  = note: the largest parts: `conv1` (224)

error[E0501]: `macs` is 194,400, but the spec expects about 8e-33
 --> story.cnn:5:5
  |
5 |     expect macs ~= 0.000000000000000000000000000000008
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the difference is +194,400
  |
  = note: the largest parts: `conv1` (194,400)
  = help: if the network is correct, expect `macs ~= 194_400.000000000000000000000000000000000`

error[E0501]: `macs` is 194,400, but the spec expects about 194,400.0
 --> story.cnn:6:5
  |
6 |     expect macs ~= 194399.99999999999999999999999999999999999999
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the difference is +0
  |
  = note: the largest parts: `conv1` (194,400)
  = help: if the network is correct, expect `macs ~= 194_400.00000000000000000000000000000000000000`

3 errors
