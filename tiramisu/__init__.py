"""A clean, modular Tiramisu (FC-DenseNet) for semantic segmentation."""
