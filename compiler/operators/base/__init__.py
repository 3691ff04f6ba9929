"""The base of all operators: from arguments and input shapes to output shapes, weights, costs and emissions."""
