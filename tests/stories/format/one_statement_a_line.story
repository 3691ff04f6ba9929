=== source
let a = 1; let b = 2;; let c = 3
seq A { conv(8, 3); relu; }
seq B { conv(8, 3) -> relu }
seq C {
    conv(8, 3) }
seq D { for i in 0..3 { relu } }
seq E { if a { relu } else { tanh } }
seq F { if a { relu; relu } else if b { tanh } else { } }
seq G { head { body { relu } x 2 } -> tanh }
seq H {

}

=== format
let a = 1
let b = 2
let c = 3

seq A {
    conv(8, 3)
    relu
}

seq B { conv(8, 3) -> relu }

seq C {
    conv(8, 3)
}

seq D {
    for i in 0..3 { relu }
}

seq E {
    if a { relu } else { tanh }
}

seq F {
    if a {
        relu
        relu
    } else if b {
        tanh
    } else {}
}

seq G { head { body { relu } x 2 } -> tanh }

seq H {}
