"""The operators, one file each: the file's name is what a spec writes, and its one class says everything about it."""
