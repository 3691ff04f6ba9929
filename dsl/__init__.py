"""Text to syntax and back: the room that knows the grammar, and no operator."""
