"""A generated network in a loop of one's own: `python examples/plain_loop.py`.

`lenet5.py` could as well be written once by `cnnc compile lenet5 -o lenet5.py` and imported: it needs torch alone.
"""

# pyright: basic, reportMissingImports=false

from __future__ import annotations

import torch
from sklearn.datasets import load_digits
from torch import nn

import cnnc


def digits() -> tuple[torch.Tensor, torch.Tensor]:
    """1,797 images (n, 1, 32, 32) and their classes."""
    pixels, classes = load_digits(return_X_y=True)
    images = torch.tensor(pixels, dtype=torch.float32).reshape(-1, 1, 8, 8) / 16 - 0.3
    return nn.functional.interpolate(images, (32, 32), mode="bilinear"), torch.tensor(classes)


def main(epochs: int = 4) -> float:
    """Train on four fifths of the digits, and return the accuracy on the others."""
    torch.manual_seed(0)
    images, classes = digits()
    held_out = torch.arange(len(images)) % 5 == 0
    network = cnnc.load("lenet5")()
    optimizer = torch.optim.AdamW(network.parameters(), lr=0.003)
    for _ in range(epochs):
        for batch in torch.randperm(len(images)).split(64):
            batch = batch[~held_out[batch]]
            optimizer.zero_grad()
            nn.functional.cross_entropy(network(images[batch]), classes[batch]).backward()
            optimizer.step()
    guessed = network.eval().predict(images[held_out]).argmax(1)
    return (guessed == classes[held_out]).float().mean().item()


if __name__ == "__main__":
    print(f"accuracy {main():.2%}")
