"""The Python interface. In: names and texts of specs; out: classes, compilations, located errors."""
