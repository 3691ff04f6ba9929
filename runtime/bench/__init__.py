"""Generated modules against those that others wrote by hand, measured: `steps` on any machine, `gpu` where one is."""
