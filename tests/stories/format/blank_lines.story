=== source


from a import B
from c import D
let a = 1

let b = 2
let c = 3
net One = B(1)
net Two = B(2)
# about the block
block E {

    relu



    tanh

}
# about the end of E

seq F { relu }
seq G { relu }

=== format
from a import B
from c import D

let a = 1

let b = 2
let c = 3

net One = B(1)
net Two = B(2)

# about the block
block E {
    relu

    tanh
}
# about the end of E

seq F { relu }

seq G { relu }
