=== source
net A {
    conv(8, 3
}

=== format
not formatted: the source has mistakes
