"""What a picture shows. In: a compiled network; out: layers in chains, lanes and frames, folded."""
