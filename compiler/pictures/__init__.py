"""Pictures of networks: what is to be seen, where it stands, and how each format writes it down."""
