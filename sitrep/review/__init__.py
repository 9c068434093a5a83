"""The desk in the terminal: a person looks at what is doubtful and decides."""
