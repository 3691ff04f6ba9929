"""A generated network trained by Lightning: `python examples/with_lightning.py`."""

# pyright: basic, reportMissingImports=false

from __future__ import annotations

import lightning
import torch
from plain_loop import digits
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset

import cnnc


class Digits(lightning.LightningModule):
    """LeNet-5 with a loss and an optimizer."""

    def __init__(self) -> None:
        super().__init__()
        self.network = cnnc.load("lenet5")()

    def training_step(self, batch: tuple[Tensor, Tensor]) -> Tensor:
        return nn.functional.cross_entropy(self.network(batch[0]), batch[1])

    def configure_optimizers(self) -> torch.optim.Optimizer:
        return torch.optim.AdamW(self.parameters(), lr=0.003)


def main(epochs: int = 4) -> float:
    """Train on four fifths of the digits, and return the accuracy on the others."""
    lightning.seed_everything(0, verbose=False)
    images, classes = digits()
    held_out = torch.arange(len(images)) % 5 == 0
    loader = DataLoader(TensorDataset(images[~held_out], classes[~held_out]), batch_size=64, shuffle=True)
    module = Digits()
    trainer = lightning.Trainer(
        max_epochs=epochs,
        logger=False,
        enable_checkpointing=False,
        enable_progress_bar=False,
        enable_model_summary=False,
    )
    trainer.fit(module, loader)
    guessed = module.network.cpu().eval().predict(images[held_out]).argmax(1)
    return (guessed == classes[held_out]).float().mean().item()


if __name__ == "__main__":
    print(f"accuracy {main():.2%}")
