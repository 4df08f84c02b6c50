"""From an exception to one sentence with a way on."""

from __future__ import annotations

import errno

from app.translation import translate
from tiramisu.errors import TiramisuError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_GONE = frozenset({errno.EIO, errno.ENODEV, errno.ESTALE, errno.ENOTCONN})
# TensorFlow's classes, by name: importing them here would load all of it.
_OUT_OF_MEMORY = frozenset({"ResourceExhaustedError"})
_CARD_WORDS = ("cuda", "cudnn", "cublas", "gpu", "device ordinal")


def sentence_for(problem: object, doing: str) -> str:
    """Say what went wrong and what to do about it.

    Args:
        problem: The exception. The program's own say it themselves.
        doing: What failed, such as "opening the image".
    """
    if isinstance(problem, TiramisuError):
        return str(problem)
    if _is_out_of_memory(problem):
        return translate(
            "There was not enough memory for {}. Close other programs and try "
            "again; a smaller image or model needs less."
        ).format(doing)
    if _is_from_the_card(problem):
        return translate(
            "The graphics card failed while {}. Start the program again; with "
            "CUDA_VISIBLE_DEVICES=-1 in its environment it works without the "
            "card."
        ).format(doing)
    if isinstance(problem, OSError):
        sentence = _about_a_file(problem, doing)
        if sentence:
            return sentence
    return translate(
        "Something went wrong while {}. Try again; if it stays so, Help > "
        "Save a report has the details for those who can mend it."
    ).format(doing)


def _is_out_of_memory(problem: object) -> bool:
    name, text = type(problem).__name__, str(problem).lower()
    return (
        isinstance(problem, MemoryError)
        or name in _OUT_OF_MEMORY
        or "insufficient memory" in text  # OpenCV
        or "out of memory" in text  # CUDA
    )


def _is_from_the_card(problem: object) -> bool:
    is_tensorflow = type(problem).__module__.startswith("tensorflow")
    text = str(problem).lower()
    return is_tensorflow and any(word in text for word in _CARD_WORDS)


def _about_a_file(problem: OSError, doing: str) -> str:
    """Return a sentence on a file that cannot be used; empty if it needs another."""
    name = problem.filename or ""
    if problem.errno in _FULL:
        return translate(
            "The disk is full, so {} failed; free some space and try again."
        ).format(doing)
    if problem.errno in _FORBIDDEN:
        return translate(
            "The file {} may not be used, so {} failed; see to it that you may read "
            "and write there."
        ).format(name, doing)
    if problem.errno in _GONE:
        return translate(
            "The disk of {} does not answer, so {} failed; connect it again and try "
            "once more."
        ).format(name or translate("the files"), doing)
    return ""
