=== source
net A(
    unit,
    classes = 10,
) {
	input 1x8x8
	conv(
		8, 3,
		pad=1
	)
		-> relu
	expect depth==1  
}

=== format
net A(unit, classes = 10) {
    input 1x8x8
    conv(8, 3, pad=1)
      -> relu
    expect depth == 1
}
