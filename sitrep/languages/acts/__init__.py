"""Words of acts, of the trade and of credits, one file a language."""
