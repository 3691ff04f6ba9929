"""The shipped networks beside those that others wrote: `python -m cnnc.runtime.zoo`."""
