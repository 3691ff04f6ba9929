=== source
let a = 1 / 0
let b = "x" + 1
let c = [1, 2] * 10**6
let d = 2**2**2**2**2**2
let e = 0..10**9
let f = not 3
let g = 1 < "a"
let h = 10**400 * 1.5
let i = zip([1], [1, 2])
let j = len(3)
let k = (1, 2)[0.5]
let l = -"a"
let m = in.channels
let n = true + 1
let o = 1 if 2 else 3
let p = "{[1]}"
net Expressions {
    input 3x8x8
    for i in 5 { relu }
    for i, j in [(1, 2, 3)] { relu }
    if "yes" { relu }
    relu
}

=== problems
error[E0306]: division by zero
 --> story.cnn:1:13
  |
1 | let a = 1 / 0
  |             ^

error[E0306]: cannot compute the string "x" + the number 1
 --> story.cnn:2:9
  |
2 | let b = "x" + 1
  |         ^^^^^^^

error[E0601]: this is too long: the limit `length` is 10,000
 --> story.cnn:3:9
  |
3 | let c = [1, 2] * 10**6
  |         ^^^^^^^^^^^^^^
  |
  = help: the items of a list and the characters of a string are counted
  = help: if this is intended, raise the limit: `--limit length=20000`

error[E0601]: this number is too large: the limit is 9,223,372,036,854,775,807
 --> story.cnn:4:12
  |
4 | let d = 2**2**2**2**2**2
  |            ^^^^^^^^^^^^^

error[E0601]: this is too long: the limit `length` is 10,000
 --> story.cnn:5:9
  |
5 | let e = 0..10**9
  |         ^^^^^^^^
  |
  = help: the items of a list and the characters of a string are counted
  = help: if this is intended, raise the limit: `--limit length=20000`

error[E0305]: a condition must be true or false, not the number 3
 --> story.cnn:6:13
  |
6 | let f = not 3
  |             ^

error[E0306]: cannot compare the number 1 with the string "a"
 --> story.cnn:7:9
  |
7 | let g = 1 < "a"
  |         ^^^^^^^

error[E0601]: this number is too large: the limit is 9,223,372,036,854,775,807
 --> story.cnn:8:9
  |
8 | let h = 10**400 * 1.5
  |         ^^^^^^^

error[E0306]: cannot compute `zip` of a list of 1, a list of 2
 --> story.cnn:9:9
  |
9 | let i = zip([1], [1, 2])
  |         ^^^^^^^^^^^^^^^^

error[E0306]: cannot compute `len` of the number 3
  --> story.cnn:10:9
   |
10 | let j = len(3)
   |         ^^^^^^

error[E0306]: cannot take an item of a tuple of 2 by the number 0.5
  --> story.cnn:11:9
   |
11 | let k = (1, 2)[0.5]
   |         ^^^^^^^^^^^

error[E0306]: cannot change the sign of the string "a"
  --> story.cnn:12:9
   |
12 | let l = -"a"
   |         ^^^^

error[E0306]: `in.channels` has no value outside of a body: nothing arrives here
  --> story.cnn:13:9
   |
13 | let m = in.channels
   |         ^^^^^^^^^^^

error[E0306]: cannot compute true + the number 1
  --> story.cnn:14:9
   |
14 | let n = true + 1
   |         ^^^^^^^^

error[E0305]: a condition must be true or false, not the number 2
  --> story.cnn:15:14
   |
15 | let o = 1 if 2 else 3
   |              ^

error[E0305]: a place in a string must be a number or a string, not a list of 1
  --> story.cnn:16:11
   |
16 | let p = "{[1]}"
   |           ^^^

error[E0306]: cannot repeat over the number 5: `for` needs a list or a range, such as `0..4`
  --> story.cnn:19:14
   |
19 |     for i in 5 { relu }
   |              ^

error[E0306]: cannot split a tuple of 3 over 2 names
  --> story.cnn:20:18
   |
20 |     for i, j in [(1, 2, 3)] { relu }
   |                  ^^^^^^^^^

error[E0305]: a condition must be true or false, not the string "yes"
  --> story.cnn:21:8
   |
21 |     if "yes" { relu }
   |        ^^^^^

19 errors
