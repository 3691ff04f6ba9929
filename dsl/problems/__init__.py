"""The mistakes that can be found in a spec's syntax alone, by theme."""
