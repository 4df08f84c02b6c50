"""Windows of their own: files to choose, and help."""
