"""The training loop. In: a model, batches and a configuration; out: updated weights and scores."""
