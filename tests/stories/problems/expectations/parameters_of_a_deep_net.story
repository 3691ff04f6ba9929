=== source
block Basic(width) {
    add {
        conv(width, 3, pad=1, bias=false) -> bn -> relu -> conv(width, 3, pad=1, bias=false) -> bn
        identity
    }
    relu
}
net Deep {
    input 3x32x32
    stem: conv(64, 3, pad=1, bias=false) -> bn -> relu
    stage: Basic(64) x 3
    flatten
    head: linear(10)
    expect params == 224_586
    expect depth == 9
    expect stage.params == 1
    expect stem == 64x16x16
    expect head == 100
    expect macs ~= 200M
}

=== problems
error[E0501]: `params` is 879,178, but the spec expects 224,586
  --> story.cnn:14:5
   |
14 |     expect params == 224_586
   |     ^^^^^^^^^^^^^^^^^^^^^^^^ the difference is +654,592 (291.5%)
   |
   = note: the largest parts: `head` (655,370), `stage.0.conv1` (36,864), `stage.0.conv2` (36,864)
   = help: if the network is correct, expect `params == 879_178`

error[E0501]: `depth` is 8, but the spec expects 9
  --> story.cnn:15:5
   |
15 |     expect depth == 9
   |     ^^^^^^^^^^^^^^^^^ the difference is -1
   |
   = help: if the network is correct, expect `depth == 8`

error[E0501]: `stage.params` is 221,952, but the spec expects 1
  --> story.cnn:16:5
   |
16 |     expect stage.params == 1
   |     ^^^^^^^^^^^^^^^^^^^^^^^^ the difference is +221,951
   |
   = note: the largest parts: `stage.0.conv1` (36,864), `stage.0.conv2` (36,864), `stage.1.conv1` (36,864)
   = help: if the network is correct, expect `stage.params == 221_952`

error[E0501]: `stem` is 64x32x32, but the spec expects 64x16x16
  --> story.cnn:17:5
   |
10 |     stem: conv(64, 3, pad=1, bias=false) -> bn -> relu
   |     ------------------------------------ 64x32x32 comes from here
...
17 |     expect stem == 64x16x16
   |     ^^^^^^^^^^^^^^^^^^^^^^^ the difference is +16 in height, +16 in width
   |
   = help: if the network is correct, expect `stem == 64x32x32`

error[E0501]: `head` is 10, but the spec expects 100
  --> story.cnn:18:5
   |
13 |     head: linear(10)
   |     ---------------- 10 comes from here
...
18 |     expect head == 100
   |     ^^^^^^^^^^^^^^^^^^ the difference is -90 in features
   |
   = help: if the network is correct, expect `head == 10`

error[E0501]: `macs` is 228,917,248, but the spec expects about 200,000,000
  --> story.cnn:19:5
   |
19 |     expect macs ~= 200M
   |     ^^^^^^^^^^^^^^^^^^^ the difference is +28,917,248 (14.5%)
   |
   = note: the largest parts: `stage.0.conv1` (37,748,736), `stage.0.conv2` (37,748,736), `stage.1.conv1` (37,748,736)
   = help: if the network is correct, expect `macs ~= 229M`

6 errors
