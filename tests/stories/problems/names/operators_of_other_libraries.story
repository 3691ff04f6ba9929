=== source
net Others {
    input 3x32x32
    Conv2d(16, 3)
    batchnorm
    BatchNorm2d
    ReLU
    MaxPool2D(2)
    global_average_pooling
    Dense(10)
    fc(10)
    leakyrelu
    swish
    concatenate { relu; tanh }
    conv_transpose(8, 2)
    AdaptiveAvgPool2d(1)
}

=== problems
error[E0201]: there is no operator or block `Conv2d`
 --> story.cnn:3:5
  |
3 |     Conv2d(16, 3)
  |     ^^^^^^
help: in cnnc it is called `conv`
  |
3 |     conv(16, 3)
  |     ~~~~~~~~~~~

error[E0201]: there is no operator or block `batchnorm`
 --> story.cnn:4:5
  |
4 |     batchnorm
  |     ^^^^^^^^^
help: in cnnc it is called `bn`
  |
4 |     bn
  |     ~~

error[E0201]: there is no operator or block `BatchNorm2d`
 --> story.cnn:5:5
  |
5 |     BatchNorm2d
  |     ^^^^^^^^^^^
help: in cnnc it is called `bn`
  |
5 |     bn
  |     ~~

error[E0201]: there is no operator or block `ReLU`
 --> story.cnn:6:5
  |
6 |     ReLU
  |     ^^^^
help: in cnnc it is called `relu`
  |
6 |     relu
  |     ~~~~

error[E0201]: there is no operator or block `MaxPool2D`
 --> story.cnn:7:5
  |
7 |     MaxPool2D(2)
  |     ^^^^^^^^^
help: in cnnc it is called `maxpool`
  |
7 |     maxpool(2)
  |     ~~~~~~~~~~

error[E0201]: there is no operator or block `global_average_pooling`
 --> story.cnn:8:5
  |
8 |     global_average_pooling
  |     ^^^^^^^^^^^^^^^^^^^^^^
help: in cnnc it is called `globalavgpool`
  |
8 |     globalavgpool
  |     ~~~~~~~~~~~~~

error[E0201]: there is no operator or block `Dense`
 --> story.cnn:9:5
  |
9 |     Dense(10)
  |     ^^^^^
help: in cnnc it is called `linear`
  |
9 |     linear(10)
  |     ~~~~~~~~~~

error[E0201]: there is no operator or block `fc`
  --> story.cnn:10:5
   |
10 |     fc(10)
   |     ^^
help: in cnnc it is called `linear`
   |
10 |     linear(10)
   |     ~~~~~~~~~~

error[E0201]: there is no operator or block `leakyrelu`
  --> story.cnn:11:5
   |
11 |     leakyrelu
   |     ^^^^^^^^^
help: in cnnc it is called `leaky_relu`
   |
11 |     leaky_relu
   |     ~~~~~~~~~~

error[E0201]: there is no operator or block `swish`
  --> story.cnn:12:5
   |
12 |     swish
   |     ^^^^^
help: in cnnc it is called `silu`
   |
12 |     silu
   |     ~~~~

error[E0201]: there is no operator or block `conv_transpose`
  --> story.cnn:14:5
   |
14 |     conv_transpose(8, 2)
   |     ^^^^^^^^^^^^^^
help: in cnnc it is called `deconv`
   |
14 |     deconv(8, 2)
   |     ~~~~~~~~~~~~

error[E0201]: there is no operator or block `AdaptiveAvgPool2d`
  --> story.cnn:15:5
   |
15 |     AdaptiveAvgPool2d(1)
   |     ^^^^^^^^^^^^^^^^^
help: in cnnc it is called `adaptiveavgpool`
   |
15 |     adaptiveavgpool(1)
   |     ~~~~~~~~~~~~~~~~~~

12 errors
