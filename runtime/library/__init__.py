"""The Python interface. In: names and texts of specs; out: generated classes, compilations, located errors."""
