"""Files to documents to clippings: one reader a format, split, clean."""
