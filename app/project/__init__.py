"""A project folder on disk: images, masks, classes, models and journals."""
