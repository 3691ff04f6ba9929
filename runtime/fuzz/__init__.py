"""Fuzzers that look for crashes of the compiler and disagreements with PyTorch.

`python -m cnnc.runtime.fuzz texts|operators|networks --count N --seed S`. Input i of a seed is always the same.
"""
