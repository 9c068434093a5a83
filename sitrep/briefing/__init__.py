"""What the day says: selection, excerpts, composition."""
