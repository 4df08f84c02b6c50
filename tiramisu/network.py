"""The Tiramisu: a fully convolutional DenseNet for semantic segmentation.

Source: Jégou, Drozdzal, Vazquez, Romero, Bengio, "The One Hundred Layers Tiramisu",
arXiv 1611.09326, section 3 and Table 2. Where the prose and the table disagree (what
enters the classifier), the table and the authors' code are followed.
"""

from __future__ import annotations

from typing import Any

import keras
from keras import layers

from tiramisu.batch_norm import FusedBatchNormalization
from tiramisu.config import TiramisuConfig

Maps = Any
"""A symbolic tensor of feature maps: (batch, height, width, channels)."""

# Of the authors' batch normalisation (Lasagne): epsilon, and the share of the old
# average that one step keeps.
_EPSILON = 1e-4
_MOMENTUM = 0.9


class Tiramisu:
    """Builds the network that a config describes, one short method for each block.

    The result maps (batch, height, width, 3) images, scaled as the config says, to
    (batch, height, width, classes) float32 logits; their softmax over the last axis
    are the class probabilities. Height and width may be anything from
    ``config.min_size`` up and may differ from call to call.
    """

    def __init__(self, config: TiramisuConfig, *, precision: str = "float32") -> None:
        """Keep what the blocks need.

        Args:
            config: The network's shape and classes.
            precision: A Keras dtype policy. ``mixed_bfloat16`` computes in bfloat16
                and keeps the weights, and so the model file, in float32.
        """
        self._config = config
        self._precision = precision

    def build(self) -> keras.Model:
        """Return the network with fresh weights."""
        config = self._config
        image = keras.Input((None, None, 3), name="image")
        stack = self._conv(image, config.first_filters, 3, "first_conv")
        skips = []
        for depth, num_layers in enumerate(config.down_blocks, start=1):
            stack, _ = self.dense_block(stack, num_layers, f"down_{depth}")
            skips.append(stack)
            stack = self.transition_down(stack, f"transition_down_{depth}")
        stack, new = self.dense_block(stack, config.bottleneck_layers, "bottleneck")
        for depth in range(config.num_pools, 0, -1):
            stack = self.transition_up(new, skips.pop(), f"transition_up_{depth}")
            num_layers = config.down_blocks[depth - 1]
            stack, new = self.dense_block(stack, num_layers, f"up_{depth}")
        logits = self.classifier(stack)
        return keras.Model(image, logits, name="tiramisu")

    def conv_layer(self, stack: Maps, name: str) -> Maps:
        """Return ``growth_rate`` new maps: BN, ReLU, 3x3 convolution, dropout."""
        maps = self._norm_relu(stack, name)
        maps = self._conv(maps, self._config.growth_rate, 3, f"{name}_conv")
        return self._dropout(maps, name)

    def dense_block(self, stack: Maps, num_layers: int, name: str) -> tuple[Maps, Maps]:
        """Let each layer see the input and everything made before it.

        Returns:
            The whole stack, input first, and the new maps alone
            (``num_layers * growth_rate``). Only the new maps go up from a block on
            the way up, which keeps the width in check (section 3.2).
        """
        new = []
        for index in range(1, num_layers + 1):
            new.append(self.conv_layer(stack, f"{name}_layer_{index}"))
            stack = layers.Concatenate(
                dtype=self._precision, name=f"{name}_layer_{index}_stack"
            )([stack, new[-1]])
        if num_layers == 1:
            return stack, new[0]
        return stack, layers.Concatenate(dtype=self._precision, name=f"{name}_new")(new)

    def transition_down(self, stack: Maps, name: str) -> Maps:
        """Halve the resolution: BN, ReLU, 1x1 convolution, dropout, max pooling."""
        maps = self._norm_relu(stack, name)
        maps = self._conv(maps, stack.shape[-1], 1, f"{name}_conv")
        maps = self._dropout(maps, name)
        return layers.MaxPooling2D(2, dtype=self._precision, name=f"{name}_pool")(maps)

    def transition_up(self, new: Maps, skip: Maps, name: str) -> Maps:
        """Double the resolution of ``new`` and put ``skip`` beside it.

        The transposed convolution yields one row and column more than twice its input.
        Cropping to the skip makes odd sizes fit: pooling rounded them down.
        """
        maps = layers.Conv2DTranspose(
            new.shape[-1],
            3,
            strides=2,
            padding="valid",
            kernel_initializer="he_uniform",
            dtype=self._precision,
            name=f"{name}_conv",
        )(new)
        maps = CropToMatch(dtype=self._precision, name=f"{name}_crop")([maps, skip])
        return layers.Concatenate(dtype=self._precision, name=f"{name}_stack")(
            [maps, skip]
        )

    def classifier(self, stack: Maps) -> Maps:
        """Turn the last, full stack into one logit a class and pixel."""
        return layers.Conv2D(
            self._config.num_classes,
            1,
            kernel_initializer="he_uniform",
            dtype="float32",
            name=CLASSIFIER,
        )(stack)

    def _norm_relu(self, maps: Maps, name: str) -> Maps:
        maps = FusedBatchNormalization(
            epsilon=_EPSILON,
            momentum=_MOMENTUM,
            dtype=self._precision,
            name=f"{name}_norm",
        )(maps)
        return layers.ReLU(dtype=self._precision, name=f"{name}_relu")(maps)

    def _conv(self, maps: Maps, filters: int, size: int, name: str) -> Maps:
        return layers.Conv2D(
            filters,
            size,
            padding="same",
            kernel_initializer="he_uniform",
            dtype=self._precision,
            name=name,
        )(maps)

    def _dropout(self, maps: Maps, name: str) -> Maps:
        """Drop single activations, not whole maps, as the authors do."""
        if self._config.dropout == 0:
            return maps
        return layers.Dropout(
            self._config.dropout, dtype=self._precision, name=f"{name}_dropout"
        )(maps)


CLASSIFIER = "classifier"
"""Name of the last layer, the only one that depends on the classes."""


class CropToMatch(layers.Layer):
    """Crops the first input to the height and width of the second.

    Shapes:
        in: (batch, H, W, channels) and (batch, h, w, any) with h <= H, w <= W
        out: (batch, h, w, channels)
    """

    def call(self, inputs: Any) -> Any:
        """Drop the rows and columns at the end that are too many."""
        maps, reference = inputs
        shape = keras.ops.shape(reference)
        return maps[:, : shape[1], : shape[2], :]

    def compute_output_shape(self, input_shape: Any) -> Any:
        """Height and width of the second input, channels of the first."""
        maps, reference = input_shape
        return (*reference[:3], maps[-1])
