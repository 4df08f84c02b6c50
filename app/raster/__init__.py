"""Masks as arrays: rectangles, patches, brushes and undo, without any Qt."""
