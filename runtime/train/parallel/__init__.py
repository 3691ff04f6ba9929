"""Training in several processes: launching them, collective operations, and sharded weights."""
