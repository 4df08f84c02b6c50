"""What happens over time: opening, predicting, learning and saving. No widgets."""
