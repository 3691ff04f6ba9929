=== source
## LeNet-5, LeCun et al. 1998, in its common form.
net LeNet5(classes = 10) {
    input 1x32x32

    conv(6, 5)  -> tanh -> avgpool(2)
    conv(16, 5) -> tanh -> avgpool(2)
    flatten
    linear(120) -> tanh
    linear(84)  -> tanh
    linear(classes) -> softmax

    expect depth == 5
    expect params == 61_706
}

=== format
## LeNet-5, LeCun et al. 1998, in its common form.
net LeNet5(classes = 10) {
    input 1x32x32

    conv(6, 5)  -> tanh -> avgpool(2)
    conv(16, 5) -> tanh -> avgpool(2)
    flatten
    linear(120) -> tanh
    linear(84)  -> tanh
    linear(classes) -> softmax

    expect depth == 5
    expect params == 61_706
}
