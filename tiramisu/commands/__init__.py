"""What ``--mode`` can be: one module for each, with its options and its work.

Each has ``add_options(parser)`` and ``run(options, arguments)``, which returns the
process's exit code. None imports TensorFlow before it has something to do with it.
"""
