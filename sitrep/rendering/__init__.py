"""A brief to pages: templates, PDF, data."""
