"""The desktop program: correct what the network predicts and let it learn from that."""
