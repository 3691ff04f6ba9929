"""A generated network trained by Hugging Face's accelerate: `accelerate launch examples/with_accelerate.py`."""

# pyright: basic, reportMissingImports=false

from __future__ import annotations

import torch
from accelerate import Accelerator
from plain_loop import digits
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

import cnnc


def main(epochs: int = 4) -> float:
    """Train on four fifths of the digits, and return the accuracy on the others."""
    torch.manual_seed(0)
    images, classes = digits()
    held_out = torch.arange(len(images)) % 5 == 0
    accelerator = Accelerator(cpu=not torch.cuda.is_available())
    network = cnnc.load("lenet5")()
    network, optimizer, loader = accelerator.prepare(
        network,
        torch.optim.AdamW(network.parameters(), lr=0.003),
        DataLoader(TensorDataset(images[~held_out], classes[~held_out]), batch_size=64, shuffle=True),
    )
    for _ in range(epochs):
        for batch, wanted in loader:
            optimizer.zero_grad()
            accelerator.backward(nn.functional.cross_entropy(network(batch), wanted))
            optimizer.step()
    network = accelerator.unwrap_model(network).eval()
    guessed = network.predict(images[held_out].to(accelerator.device)).argmax(1).cpu()
    return (guessed == classes[held_out]).float().mean().item()


if __name__ == "__main__":
    print(f"accuracy {main():.2%}")
