"""One file a language: the words that speak for a theme of the packaged codebook."""
