"""Training of the shipped weights; needs gold, metrics and packages that nothing at run time does."""
