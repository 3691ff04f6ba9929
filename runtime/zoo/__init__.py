"""Compare the shipped networks with reference networks: `python -m cnnc.runtime.zoo`."""
