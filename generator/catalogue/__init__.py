"""The catalogue: records joined, derived and frozen. Everything downstream reads this and nothing else."""
