"""What is open and chosen now: the document, the project, the tool and the model."""
