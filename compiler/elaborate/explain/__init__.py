"""The words for what elaboration refuses. In: a refusal and its place; out: a problem with labels and fixes."""
