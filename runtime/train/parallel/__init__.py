"""Several processes as one. In: torch's launcher; out: shares of batches and gather_full tensors."""
