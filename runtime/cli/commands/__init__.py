"""The commands of `cnnc`, one file each, found by the file's name.

A command's module has `HELP`, one line, which `cnnc --help` reads without an import; `arguments(parser)`, which
declares its arguments; and `run(options)`, which returns the exit status. Torch is imported inside the functions that
need it.
"""
