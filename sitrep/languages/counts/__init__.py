"""Words of counts, one file a language."""
