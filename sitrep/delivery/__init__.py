"""What becomes of a brief: files on disk."""
