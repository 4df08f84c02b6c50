"""Run lengths as Label Studio packs its brushed areas: RGBA bytes, bit by bit.

Source: the format of thi.ng's rle-pack. A head of 32 bits with the number of bytes, 5
with the bits of a value less one, 4 times 4 with the bits of four kinds of counts less
one; then blocks: a bit that tells runs from values as they are, 2 with the kind of the
count, the count less one, the value or values.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from tiramisu.errors import FormatError
from tiramisu.formats.polygons import BitMask

_COUNT_BITS = (3, 4, 8, 16)
_HEAD_BITS = 32 + 5 + 4 * 4
_CHANNELS = 4
# What a sensible code needs at most: every value as it is, and a head for each.
_MOST_BYTES_PER_VALUE = 4


def packed(pixels: BitMask) -> bytes:
    """Return the code of an area: opaque white inside, nothing outside."""
    flat = pixels.ravel()
    borders = np.flatnonzero(flat[1:] != flat[:-1]) + 1
    starts = [0, *borders.tolist()]
    lengths = np.diff([*starts, flat.size]) * _CHANNELS
    head = f"{flat.size * _CHANNELS:032b}{7:05b}"
    bits = [head, *(f"{one - 1:04b}" for one in _COUNT_BITS)]
    for start, length in zip(starts, lengths.tolist(), strict=True):
        bits += _run(length, 255 if flat[start] else 0)
    text = "".join(bits)
    text += "0" * (-len(text) % 8)
    return int(text, 2).to_bytes(len(text) // 8, "big")


def _run(length: int, value: int) -> Iterator[str]:
    while length:
        kind = next((k for k, b in enumerate(_COUNT_BITS) if length <= 1 << b), 3)
        part = min(length, 1 << _COUNT_BITS[kind])
        yield f"1{kind:02b}{part - 1:0{_COUNT_BITS[kind]}b}{value:08b}"
        length -= part


def unpacked(code: bytes, width: int, height: int) -> BitMask:
    """Return the area that a code stands for: where it is not transparent.

    Raises:
        FormatError: It is none, or of another size.
    """
    size = width * height * _CHANNELS
    if not _HEAD_BITS <= len(code) * 8 <= size * _MOST_BYTES_PER_VALUE * 8 + 256:
        raise FormatError(f"A brushed area has a code of {len(code)} bytes.")
    bits = f"{int.from_bytes(code, 'big'):0{len(code) * 8}b}"
    if int(bits[:32], 2) != size or int(bits[32:37], 2) != 7:
        raise FormatError(
            "A brushed area is not of bytes, or not as large as the image."
        )
    widths = [int(bits[37 + 4 * kind : 41 + 4 * kind], 2) + 1 for kind in range(4)]
    values = _values(bits, widths, size)
    return np.asarray(values.reshape(height, width, _CHANNELS)[..., 3] > 0)


def _values(bits: str, widths: list[int], size: int) -> npt.NDArray[np.uint8]:
    values = np.zeros(size, np.uint8)
    done, at = 0, _HEAD_BITS
    while done < size:
        count_bits = widths[int(bits[at + 1 : at + 3] or "0", 2)]
        start = at + 3 + count_bits
        count = int(bits[at + 3 : start] or "0", 2) + 1
        is_run = bits[at : at + 1] == "1"
        end = start + 8 * (1 if is_run else count)
        if end > len(bits) or done + count > size:
            raise FormatError("A brushed area has a code that does not add up.")
        found = int(bits[start:end], 2).to_bytes((end - start) // 8, "big")
        values[done : done + count] = np.frombuffer(found, np.uint8)
        done, at = done + count, end
    return values
