=== source
net Small {
    input 1x8x8
    conv(8, 3.) -> conv(08, 3) -> conv(1_000, .5) -> conv(3px, 0x1F)
    dropout(1e999)
}

=== problems
error[E0111]: invalid character `.`
 --> story.cnn:3:14
  |
3 |     conv(8, 3.) -> conv(08, 3) -> conv(1_000, .5) -> conv(3px, 0x1F)
  |              ^
  |
  = help: remove it, or add a digit after it

error[E0117]: invalid number `.5`
 --> story.cnn:3:47
  |
3 |     conv(8, 3.) -> conv(08, 3) -> conv(1_000, .5) -> conv(3px, 0x1F)
  |                                               ^^
  |
  = note: numbers look like `64`, `25_557_032`, `0.5`, `1e-5` or `4.1G`, sizes like `3x224x224`
help: write `0.5`
  |
3 |     conv(8, 3.) -> conv(08, 3) -> conv(1_000, 0.5) -> conv(3px, 0x1F)
  |                                               ~~~

error[E0117]: invalid number `3px`
 --> story.cnn:3:59
  |
3 |     conv(8, 3.) -> conv(08, 3) -> conv(1_000, .5) -> conv(3px, 0x1F)
  |                                                           ^^^
  |
  = note: numbers look like `64`, `25_557_032`, `0.5`, `1e-5` or `4.1G`, sizes like `3x224x224`

error[E0117]: invalid number `0x1F`
 --> story.cnn:3:64
  |
3 |     conv(8, 3.) -> conv(08, 3) -> conv(1_000, .5) -> conv(3px, 0x1F)
  |                                                                ^^^^
  |
  = note: numbers look like `64`, `25_557_032`, `0.5`, `1e-5` or `4.1G`, sizes like `3x224x224`

error[E0118]: this number is too long, too large or too close to zero
 --> story.cnn:4:13
  |
4 |     dropout(1e999)
  |             ^^^^^
  |
  = help: use at most 400 characters and a value from 1e-300 to 1e300

5 errors
