"""`python -m cnnc` is the command `cnnc`."""

from .runtime.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
