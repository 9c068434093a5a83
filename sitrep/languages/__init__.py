"""One file a language: months, weekdays, numbers, cue words."""
