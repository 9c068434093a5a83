"""What an article says: dates, themes, theatre, copies."""
