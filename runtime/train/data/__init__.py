"""Examples and their preprocessing. In: images and masks; out: batches that do not depend on the number of workers."""
