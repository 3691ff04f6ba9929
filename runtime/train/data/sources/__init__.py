"""The sources of data. In: a name or a folder; out: training and validation examples."""
