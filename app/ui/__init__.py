"""Widgets: they show what the session holds and say what the user wants."""
