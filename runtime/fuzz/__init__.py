"""Inputs made at random, to find what breaks the compiler and where it disagrees with PyTorch.

`python -m cnnc.runtime.fuzz texts|operators|networks --count N --seed S`. Input i of a seed is always the same.
"""
