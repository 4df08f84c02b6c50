"""The tour for people: a card that leads through the work, step by step."""
