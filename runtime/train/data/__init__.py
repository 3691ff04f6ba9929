"""Data sets, preprocessing, augmentation and loading. In: images and masks; out: batches."""
