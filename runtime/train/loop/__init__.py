"""The training loop: steps, evaluation, schedules, and the weights' moving average."""
