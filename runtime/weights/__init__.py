"""Published weights: reading checkpoints, what of them fits a network, and why the rest does not."""

INSTALL = "pip install 'cnnc[weights]'"
"""What brings torch and safetensors."""
