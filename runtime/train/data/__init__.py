"""Examples and their preparation. In: images and masks; out: batches, the same bytes whatever the number of workers."""
