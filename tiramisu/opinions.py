"""What models have said of pictures, kept for whoever asks again.

While somebody works lesson follows lesson, and the same models are asked about the same
held-out images before and after each of them.

Nothing here imports TensorFlow: what predicts is handed in.
"""

from __future__ import annotations

import hashlib

from tiramisu.images import RgbImage
from tiramisu.judgement import Opinion
from tiramisu.masks import LabelMask

_MOST_BYTES = 128 * 2**20

_Question = tuple[str, tuple[int, ...], bytes]
"""A model, and size and digest of a picture."""


class KeptOpinions:
    """Keeps predictions, the latest ones where all would take too much memory."""

    def __init__(self, most_bytes: int = _MOST_BYTES) -> None:
        """Keep nothing yet.

        Args:
            most_bytes: All that is kept takes no more; a pixel takes one.
        """
        self._most_bytes = most_bytes
        self._bytes = 0
        self._answers: dict[_Question, LabelMask] = {}

    def of(self, model: str, opinion: Opinion) -> Opinion:
        """Return an opinion that is asked only about pictures it does not know.

        Args:
            model: Stands for the model, as ``model_digest`` does.
            opinion: What it says, in its own labels; they must not be changed.
        """

        def known(rgb: RgbImage) -> LabelMask:
            picture = hashlib.blake2b(rgb.tobytes(), digest_size=16).digest()
            question = (model, rgb.shape, picture)
            answer = self._answers.pop(question, None)
            if answer is None:
                answer = opinion(rgb)
                self._bytes += answer.nbytes
            self._answers[question] = answer  # the latest is the last
            self._drop_oldest()
            return answer

        return known

    def _drop_oldest(self) -> None:
        while self._bytes > self._most_bytes:
            oldest = next(iter(self._answers))
            self._bytes -= self._answers.pop(oldest).nbytes
