=== source
#!/usr/bin/env cnnc
# The file's own comment.


## The net's.
net A {  # behind the brace
    # above the input
    input 3x8x8# behind the input
    conv(8, 3)  # first
        # between the links
    -> bn       # second
    -> relu;    # third
    conv(       # behind the bracket
        16,     # behind the comma
        3       # in front of the comma
        ,
        # above an argument
        pad=1
        # at the end
    )
    add {
        # nothing but a comment
    }
    if classes > 2 {
        relu
    }  # behind the first body
    # above else
    else {
        tanh
    }  # behind the statement
    # the last one

}  # behind the net
# at the end of the file

=== format
#!/usr/bin/env cnnc
# The file's own comment.

## The net's.
net A {  # behind the brace
    # above the input
    input 3x8x8  # behind the input
    conv(8, 3)  # first
      # between the links
      -> bn  # second
      -> relu  # third
    conv(  # behind the bracket
        16,  # behind the comma
        3,  # in front of the comma
        # above an argument
        pad=1
        # at the end
    )
    add {
        # nothing but a comment
    }
    if classes > 2 {
        relu
    }  # behind the first body
    # above else
    else {
        tanh
    }  # behind the statement
    # the last one
}  # behind the net
# at the end of the file
