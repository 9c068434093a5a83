"""Words of speech, one file a language."""
