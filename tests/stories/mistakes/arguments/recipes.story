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
    }
    recipe { schedule step(every=10, gamma=0.1); loss "mse" }
}

=== problems
error[E0331]: there is no loss `cross_entropi`
 --> story.cnn:5:14
  |
5 |         loss cross_entropi
  |              ^^^^^^^^^^^^^
  |
  = help: did you mean `cross_entropy`?

error[E0302]: `sgd` needs `lr`
 --> story.cnn:6:19
  |
6 |         optimizer sgd(momentum=1.5)
  |                   ^^^^^^^^^^^^^^^^^
  |
  = help: its arguments are `lr, momentum=0.0, weight_decay=0.0, nesterov=false`

error[E0305]: `momentum` of `sgd` expects a number from 0 to 1, not the number 1.5
 --> story.cnn:6:32
  |
6 |         optimizer sgd(momentum=1.5)
  |                                ^^^

error[E0204]: the name `optimizer` is used twice
 --> story.cnn:7:9
  |
6 |         optimizer sgd(momentum=1.5)
  |         --------- used first here
7 |         optimizer adam(lr=0.1)
  |         ^^^^^^^^^ used again here
  |
  = help: give one of them another name

error[E0306]: `schedule` takes the name of a method: one of constant, cosine, step, milestones, plateau
 --> story.cnn:8:18
  |
8 |         schedule 30
  |                  ^^

error[E0330]: a recipe does not speak of `batchsize`
 --> story.cnn:9:9
  |
9 |         batchsize 3
  |         ^^^^^^^^^
  |
  = help: did you mean `batch`?

error[E0305]: `batch` expects a positive integer, not the number 2.5
  --> story.cnn:10:15
   |
10 |         batch 2.5
   |               ^^^

error[E0305]: `epochs` expects a positive integer, not the number 0
  --> story.cnn:11:16
   |
11 |         epochs 0
   |                ^

error[E0332]: this net has a recipe already
  --> story.cnn:13:5
   |
13 |     recipe { schedule step(every=10, gamma=0.1); loss "mse" }
   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: write all choices into one recipe

error[E0301]: `step` has no argument `gamma`
  --> story.cnn:13:38
   |
13 |     recipe { schedule step(every=10, gamma=0.1); loss "mse" }
   |                                      ^^^^^
   |
   = help: there is `every` and `factor`

error[E0306]: `loss` takes the name of a method: one of cross_entropy, binary_cross_entropy
  --> story.cnn:13:55
   |
13 |     recipe { schedule step(every=10, gamma=0.1); loss "mse" }
   |                                                       ^^^^^

11 errors
