"""When an article was published, and what its words of time mean: evidence, bounds, days."""
