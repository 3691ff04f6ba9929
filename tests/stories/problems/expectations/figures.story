=== source
net Figures {
    input 3x32x32
    stem: conv(64, 3, pad=1)
    stage { conv(8, 1) -> relu }
    flatten
    head: linear(10)
    expect params == 12
    expect params ~= 1M
    expect macs < 1000
    expect depth != 3
    expect layers >= 4
    expect stem == 64x31x31
    expect stage.0 == 8x32x31
    expect head == 11
    expect training.params == 5
}

=== problems
error[E0501]: `params` is 84,242, but the spec expects 12
 --> story.cnn:7:5
  |
7 |     expect params == 12
  |     ^^^^^^^^^^^^^^^^^^^ the difference is +84,230
  |
  = note: the largest parts: `head` (81,930), `stem` (1,792), `stage.0` (520)
  = help: if the network is correct, expect `params == 84_242`

error[E0501]: `params` is 84,242, but the spec expects about 1,000,000
 --> story.cnn:8:5
  |
8 |     expect params ~= 1M
  |     ^^^^^^^^^^^^^^^^^^^ the difference is -915,758 (91.6%)
  |
  = note: the largest parts: `head` (81,930), `stem` (1,792), `stage.0` (520)

error[E0501]: `macs` is 2,375,680, but the spec expects less than 1,000
 --> story.cnn:9:5
  |
9 |     expect macs < 1000
  |     ^^^^^^^^^^^^^^^^^^ the difference is +2,374,680
  |
  = note: the largest parts: `stem` (1,769,472), `stage.0` (524,288), `head` (81,920)

error[E0501]: `depth` is 3, but the spec expects anything but 3
  --> story.cnn:10:5
   |
10 |     expect depth != 3
   |     ^^^^^^^^^^^^^^^^^

error[E0501]: `layers` is 3, but the spec expects at least 4
  --> story.cnn:11:5
   |
11 |     expect layers >= 4
   |     ^^^^^^^^^^^^^^^^^^ the difference is -1

error[E0501]: `stem` is 64x32x32, but the spec expects 64x31x31
  --> story.cnn:12:5
   |
 3 |     stem: conv(64, 3, pad=1)
   |     ------------------------ 64x32x32 comes from here
...
12 |     expect stem == 64x31x31
   |     ^^^^^^^^^^^^^^^^^^^^^^^ the difference is +1 in height, +1 in width
   |
   = help: if the network is correct, expect `stem == 64x32x32`

error[E0501]: `stage.0` is 8x32x32, but the spec expects 8x32x31
  --> story.cnn:13:5
   |
 4 |     stage { conv(8, 1) -> relu }
   |             ---------- 8x32x32 comes from here
...
13 |     expect stage.0 == 8x32x31
   |     ^^^^^^^^^^^^^^^^^^^^^^^^^ the difference is +1 in width
   |
   = help: if the network is correct, expect `stage.0 == 8x32x32`

error[E0501]: `head` is 10, but the spec expects 11
  --> story.cnn:14:5
   |
 6 |     head: linear(10)
   |     ---------------- 10 comes from here
...
14 |     expect head == 11
   |     ^^^^^^^^^^^^^^^^^ the difference is -1 in features
   |
   = help: if the network is correct, expect `head == 10`

error[E0501]: `training.params` is 84,242, but the spec expects 5
  --> story.cnn:15:5
   |
15 |     expect training.params == 5
   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ the difference is +84,237
   |
   = note: the largest parts: `head` (81,930), `stem` (1,792), `stage.0` (520)
   = help: if the network is correct, expect `training.params == 84_242`

9 errors
