=== source
net A {
    conv(64, 3, pad=1) -> bn -> relu -> conv(64, 3, pad=1) -> bn -> relu -> conv(64, 3, pad=1) -> bn -> relu
    a_convolution_with_a_long_name: conv(number_of_output_channels, size_of_the_kernel, stride=stride_of_it) -> relu
    sparse(map_of_connections, [[0, 1, 2], [1, 2, 3], [2, 3, 4], [3, 4, 5], [0, 4, 5], [0, 1, 5], [0, 1, 2, 3]])
    slice([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29])
    if first_condition_that_is_long == second_condition_that_is_long { conv(64, 3, pad=1) } else { identity }
    expect first_figure_that_is_very_long + second_figure_that_is_very_long == third_figure_that_is_very_long
}

=== format
net A {
    conv(64, 3, pad=1) -> bn -> relu -> conv(64, 3, pad=1) -> bn -> relu -> conv(64, 3, pad=1) -> bn
      -> relu
    a_convolution_with_a_long_name: conv(
        number_of_output_channels, size_of_the_kernel, stride=stride_of_it
    ) -> relu
    sparse(
        map_of_connections,
        [[0, 1, 2], [1, 2, 3], [2, 3, 4], [3, 4, 5], [0, 4, 5], [0, 1, 5], [0, 1, 2, 3]]
    )
    slice([
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
        25, 26, 27, 28, 29
    ])
    if first_condition_that_is_long == second_condition_that_is_long {
        conv(64, 3, pad=1)
    } else {
        identity
    }
    expect first_figure_that_is_very_long + second_figure_that_is_very_long == third_figure_that_is_very_long
}
