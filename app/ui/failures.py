"""From an exception to one sentence with a way on."""

from __future__ import annotations

import errno

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
        return (
            f"There was not enough memory for {doing}. Close other programs and try "
            "again; a smaller image or model needs less."
        )
    if _is_from_the_card(problem):
        return (
            f"The graphics card failed while {doing}. Start the program again; with "
            "CUDA_VISIBLE_DEVICES=-1 in its environment it works without the card."
        )
    if isinstance(problem, OSError):
        sentence = _about_a_file(problem, doing)
        if sentence:
            return sentence
    return (
        f"Something went wrong while {doing}. Try again; if it stays so, "
        "Help > Save a report has the details for those who can mend it."
    )


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
    what = f" {problem.filename}" if problem.filename else ""
    if problem.errno in _FULL:
        return f"The disk is full, so {doing} failed; free some space and try again."
    if problem.errno in _FORBIDDEN:
        return (
            f"The file{what} may not be used, so {doing} failed; see to it that you "
            "may read and write there."
        )
    if problem.errno in _GONE:
        return (
            f"The disk of{what or ' the files'} does not answer, so {doing} failed; "
            "connect it again and try once more."
        )
    return ""
