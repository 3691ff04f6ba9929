=== source
let a=( 1+2 )*3 -4/ 2//1%7
let b = 2 ** i-n **-2
let c = [ 1,2 ,(3,),( 4,5, ), [ ],() , ]
let d = - a+ + b - -c
let e = not a==b and(c!=d)or e
let f=0 .. n
let g = widths [0] [ i+1 ]
let h = 1 if(i==0)else 2
let i = max ( a ,b , )
net N ( classes=10,unit = B, ) {
    input left:3 x  H x W
    first : conv ( 64,3 , stride = 2 , pad=(1 ,1) ) x  ( n+1 )
    "second" : unit ( 64 , stride=1 if i==0 else 2 , pad = (1 if j else 2) )->bn
    aux early:Head(10)from first weight 0.3
    expect params~=26M
    expect -a<=-1
}

=== format
let a = (1 + 2) * 3 - 4 / 2 // 1 % 7
let b = 2**i - n**-2
let c = [1, 2, (3,), (4, 5), [], ()]
let d = -a + +b - -c
let e = not a == b and (c != d) or e
let f = 0..n
let g = widths[0][i + 1]
let h = 1 if (i == 0) else 2
let i = max(a, b)

net N(classes = 10, unit = B) {
    input left: 3 x H x W
    first: conv(64, 3, stride=2, pad=(1, 1)) x (n + 1)
    "second": unit(64, stride = 1 if i == 0 else 2, pad=(1 if j else 2)) -> bn
    aux early: Head(10) from first weight 0.3
    expect params ~= 26M
    expect -a <= -1
}
