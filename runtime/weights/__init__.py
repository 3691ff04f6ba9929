"""Published weights: reads checkpoints, matches them to a network, and explains why the rest does not fit."""

INSTALL = "pip install 'cnnc[weights]'"
"""The command that installs torch and safetensors."""
