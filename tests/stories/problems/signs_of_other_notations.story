=== source
net Small {
    input 1×8×8
    conv(8, 3) → relu
    if in.height ≥ 8 && in.width ≥ 8 { maxpool(2) }
    conv(8, 3, pad='same')
}

=== problems
error[E0105]: expected `x`, found `×`
 --> story.cnn:2:12
  |
2 |     input 1×8×8
  |            ^
  |
  = note: `×` is U+00D7 MULTIPLICATION SIGN
help: write `x`
  |
2 |     input 1 x 8×8
  |             ~

error[E0105]: expected `x`, found `×`
 --> story.cnn:2:14
  |
2 |     input 1×8×8
  |              ^
  |
  = note: `×` is U+00D7 MULTIPLICATION SIGN
help: write `x`
  |
2 |     input 1×8 x 8
  |               ~

error[E0105]: expected `->`, found `→`
 --> story.cnn:3:16
  |
3 |     conv(8, 3) → relu
  |                ^
  |
  = note: `→` is U+2192 RIGHTWARDS ARROW
help: write `->`
  |
3 |     conv(8, 3) -> relu
  |                ~~

error[E0105]: expected `>=`, found `≥`
 --> story.cnn:4:18
  |
4 |     if in.height ≥ 8 && in.width ≥ 8 { maxpool(2) }
  |                  ^
  |
  = note: `≥` is U+2265 GREATER-THAN OR EQUAL TO
help: write `>=`
  |
4 |     if in.height >= 8 && in.width ≥ 8 { maxpool(2) }
  |                  ~~

error[E0105]: expected `and`, found `&&`
 --> story.cnn:4:22
  |
4 |     if in.height ≥ 8 && in.width ≥ 8 { maxpool(2) }
  |                      ^^
help: write `and`
  |
4 |     if in.height ≥ 8 and in.width ≥ 8 { maxpool(2) }
  |                      ~~~

error[E0105]: expected `>=`, found `≥`
 --> story.cnn:4:34
  |
4 |     if in.height ≥ 8 && in.width ≥ 8 { maxpool(2) }
  |                                  ^
  |
  = note: `≥` is U+2265 GREATER-THAN OR EQUAL TO
help: write `>=`
  |
4 |     if in.height ≥ 8 && in.width >= 8 { maxpool(2) }
  |                                  ~~

error[E0105]: expected `"`, found `'`
 --> story.cnn:5:20
  |
5 |     conv(8, 3, pad='same')
  |                    ^
help: enclose the string in `"`
  |
5 |     conv(8, 3, pad="same")
  |                    ~~~~~~

7 errors
