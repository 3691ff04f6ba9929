=== source
net Small {
    input 1x8x8
    flatten -> linear(2)
    recipe {
        loss cross_entropi
        optimizer sgd(momentum=1.5)
        optimizer adam(lr=0.1)
        schedule 30
        batchsize 3
        batch 2.5
        epochs 0
        ema 1
        clip 0
        warmup linear(5, start=2)
        augment horizontal_flop
        augment none
        augment mixup(0)
        augment vertical_flip
        augment random_shortest_size(480, 256)
    }
    recipe { schedule step(every=10, gamma=0.1); loss "mse" }
}

=== problems
error[E0331]: there is no loss `cross_entropi`
 --> story.cnn:5:14
  |
5 |         loss cross_entropi
  |              ^^^^^^^^^^^^^
help: did you mean `cross_entropy`?
  |
5 |         loss cross_entropy
  |              ~~~~~~~~~~~~~

error[E0302]: `sgd` is missing the argument `lr`
 --> story.cnn:6:19
  |
6 |         optimizer sgd(momentum=1.5)
  |                   ^^^^^^^^^^^^^^^^^
  |
  = help: its arguments are `lr, momentum=0.0, weight_decay=0.0, decay_all=true, nesterov=false`

error[E0305]: `momentum` of `sgd` must be a number from 0 to 1, not the number 1.5
 --> story.cnn:6:32
  |
6 |         optimizer sgd(momentum=1.5)
  |                                ^^^
  |
  = help: the maximum is `1`; the default is `0.0`

error[E0204]: the recipe sets `optimizer` twice
 --> story.cnn:7:9
  |
6 |         optimizer sgd(momentum=1.5)
  |         --------- set first here
7 |         optimizer adam(lr=0.1)
  |         ^^^^^^^^^ set again here
  |
  = help: remove one of the lines

error[E0306]: `schedule` takes the name of a method: one of constant, cosine, linear, exponential, polynomial, step, milestones, one_cycle, plateau
 --> story.cnn:8:18
  |
8 |         schedule 30
  |                  ^^

error[E0330]: a recipe has no setting `batchsize`
 --> story.cnn:9:9
  |
9 |         batchsize 3
  |         ^^^^^^^^^
  |
  = help: did you mean `batch`?

error[E0305]: `batch` must be a positive integer, not the number 2.5
  --> story.cnn:10:15
   |
10 |         batch 2.5
   |               ^^^
   |
   = help: the nearest integers are `2` and `3`

error[E0305]: `epochs` must be a positive integer, not the number 0
  --> story.cnn:11:16
   |
11 |         epochs 0
   |                ^
   |
   = help: the minimum is `1`

error[E0305]: `ema` must be a number from 0 that is less than 1, not the number 1
  --> story.cnn:12:13
   |
12 |         ema 1
   |             ^

error[E0305]: `clip` must be a positive number, not the number 0
  --> story.cnn:13:14
   |
13 |         clip 0
   |              ^
   |
   = help: use a number greater than 0

error[E0305]: `start` of `linear` must be a number from 0 to 1, not the number 2
  --> story.cnn:14:32
   |
14 |         warmup linear(5, start=2)
   |                                ^
   |
   = help: the maximum is `1`; the default is `0.0`

error[E0331]: there is no augment `horizontal_flop`
  --> story.cnn:15:17
   |
15 |         augment horizontal_flop
   |                 ^^^^^^^^^^^^^^^
help: did you mean `horizontal_flip`?
   |
15 |         augment horizontal_flip
   |                 ~~~~~~~~~~~~~~~

error[E0306]: `augment none` stands beside other lines of `augment`
  --> story.cnn:16:17
   |
16 |         augment none
   |                 ^^^^

error[E0305]: `alpha` of `mixup` must be a positive number, not the number 0
  --> story.cnn:17:23
   |
17 |         augment mixup(0)
   |                       ^
   |
   = help: use a number greater than 0; the default is `0.2`

error[E0306]: `largest` is less than `smallest`
  --> story.cnn:19:43
   |
19 |         augment random_shortest_size(480, 256)
   |                                           ^^^

error[E0332]: this net already has a recipe
  --> story.cnn:21:5
   |
21 |     recipe { schedule step(every=10, gamma=0.1); loss "mse" }
   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: merge the two recipes

error[E0301]: `step` has no argument `gamma`
  --> story.cnn:21:38
   |
21 |     recipe { schedule step(every=10, gamma=0.1); loss "mse" }
   |                                      ^^^^^
   |
   = help: known names: `every` and `factor`

error[E0306]: `loss` takes the name of a method: one of cross_entropy, binary_cross_entropy
  --> story.cnn:21:55
   |
21 |     recipe { schedule step(every=10, gamma=0.1); loss "mse" }
   |                                                       ^^^^^

18 errors
