"""What the library raises: each error names the value and what to do about it.

Every message is one or two plain sentences, so that a window or a command line can
show it as it stands.
"""


class TiramisuError(Exception):
    """Base of all errors that the library raises on purpose."""


class ConfigError(TiramisuError, ValueError):
    """A setting has a value that the network or the training cannot use."""


class ImageError(TiramisuError):
    """An image file cannot be read as an image."""


class MaskError(TiramisuError):
    """A mask or a list of classes is not what it should be."""


class FormatError(TiramisuError):
    """A file of another program is not what it should be, or cannot say something."""


class DatasetError(TiramisuError):
    """A folder of images and masks cannot be used for training or inference."""


class ModelFileError(TiramisuError):
    """A model file is missing, damaged or made for something else."""


class TrainingError(TiramisuError):
    """Training cannot start or had to stop."""


class NothingToLearnError(TrainingError):
    """Nothing is labelled that could teach."""


class OutputError(TiramisuError):
    """A result cannot be written, or would take the place of something else."""


class ClusterError(TiramisuError):
    """A cluster of machines cannot be reached or gave up."""
