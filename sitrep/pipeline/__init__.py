"""The whole day in reading order: the one place where the phases meet."""
