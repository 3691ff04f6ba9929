"""What becomes of a model network: it is evaluated, looks at images, and leaves as a file for other programs."""
