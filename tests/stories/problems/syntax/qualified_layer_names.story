=== source
net Small {
    input 3x32x32
    nn.Conv2d(3, 64, kernel_size=7, stride=2, padding=3, bias=False) -> nn.BatchNorm2d(64) -> F.relu
    layers.conv(8, 3)
    nn.ReLU(inplace=True)
    models.Foo(3)
}

=== problems
error[E0201]: there is no operator or block `Conv2d`
 --> story.cnn:3:5
  |
3 |     nn.Conv2d(3, 64, kernel_size=7, stride=2, padding=3, bias=False) -> nn.BatchNorm2d(64) -> F.relu
  |     ^^^^^^^^^
help: in cnnc it is called `conv`, and the shape of its input is inferred
  |
3 |     conv(64, kernel=7, stride=2, pad=3, bias=false) -> nn.BatchNorm2d(64) -> F.relu
  |     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

error[E0201]: there is no operator or block `BatchNorm2d`
 --> story.cnn:3:73
  |
3 |     nn.Conv2d(3, 64, kernel_size=7, stride=2, padding=3, bias=False) -> nn.BatchNorm2d(64) -> F.relu
  |                                                                         ^^^^^^^^^^^^^^
help: in cnnc it is called `bn`, and the shape of its input is inferred
  |
3 |     nn.Conv2d(3, 64, kernel_size=7, stride=2, padding=3, bias=False) -> bn -> F.relu
  |                                                                         ~~

error[E0128]: the name of a layer cannot contain dots
 --> story.cnn:3:95
  |
3 |     nn.Conv2d(3, 64, kernel_size=7, stride=2, padding=3, bias=False) -> nn.BatchNorm2d(64) -> F.relu
  |                                                                                               ^^^^^^
help: write `relu`
  |
3 |     nn.Conv2d(3, 64, kernel_size=7, stride=2, padding=3, bias=False) -> nn.BatchNorm2d(64) -> relu
  |                                                                                               ~~~~

error[E0128]: the name of a layer cannot contain dots
 --> story.cnn:4:5
  |
4 |     layers.conv(8, 3)
  |     ^^^^^^^^^^^
help: write `conv`
  |
4 |     conv(8, 3)
  |     ~~~~

error[E0201]: there is no operator or block `ReLU`
 --> story.cnn:5:5
  |
5 |     nn.ReLU(inplace=True)
  |     ^^^^^^^
help: in cnnc it is called `relu`, and the shape of its input is inferred
  |
5 |     relu
  |     ~~~~

error[E0201]: there is no operator or block `Foo`
 --> story.cnn:6:5
  |
6 |     models.Foo(3)
  |     ^^^^^^^^^^
  |
  = help: `cnnc explain` lists the operators

6 errors
