"""One reader a format: bytes in, a draft of the document out."""
