"""The picture with its masks, and what the pointer does to it."""
