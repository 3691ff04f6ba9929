"""Numbers that remember how they were computed, so that generated code can compute them again."""
