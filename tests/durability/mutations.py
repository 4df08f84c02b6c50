"""Damage to files, from a flipped bit to another file's middle."""

import struct
import time
from contextlib import contextmanager

from hypothesis import settings
from hypothesis import strategies as st

_EXTREMES = [
    struct.pack(form, value)
    for form in ("<I", ">I", "<H", ">H", "<Q")
    for value in (0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF)
] + [b"\xff" * 4, b"\xff" * 8, b"\x7f\xff\xff\xff", b"\x00" * 8]
_SECONDS = 10


def fewer(share):
    """Settings for so much of the profile's number of examples."""
    return settings(max_examples=max(10, round(settings().max_examples * share)))


@st.composite
def damaged(draw, contents):
    """One of ``contents`` with one to six kinds of damage."""
    data = bytearray(draw(st.sampled_from(contents)))
    for _ in range(draw(st.integers(1, 6))):
        _damage(draw, data, contents)
    return bytes(data)


def _damage(draw, data, contents):
    # Headers matter most, so half of all damage is done to the first bytes.
    end = draw(st.sampled_from([min(200, len(data)), len(data)]))
    place = draw(st.integers(0, max(0, end - 1)))
    kind = draw(st.sampled_from(["byte", "extreme", "cut", "drop", "repeat", "graft"]))
    length = draw(st.integers(1, 64))
    if kind == "byte" and data:
        data[place] = draw(st.integers(0, 255))
    elif kind == "extreme":
        value = draw(st.sampled_from(_EXTREMES))
        data[place : place + len(value)] = value
    elif kind == "cut":
        del data[place:]
    elif kind == "drop":
        del data[place : place + length]
    elif kind == "repeat":
        data[place:place] = data[place : place + length] * draw(st.integers(1, 50))
    else:
        other = draw(st.sampled_from(contents))
        start = draw(st.integers(0, len(other)))
        data[place : place + length] = other[start : start + length]


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from(["..", "../evil", "/tmp/evil", "a.png", "\0", "background"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)
"""Whatever JSON can hold."""


@st.composite
def changed_json(draw, value):
    """The same with some parts replaced by others, or left out."""
    if draw(st.integers(0, 9)) == 0:
        return draw(json_values)
    if isinstance(value, dict):
        kept = [key for key in value if draw(st.integers(0, 9)) > 0]
        result = {key: draw(changed_json(value[key])) for key in kept}
        if draw(st.integers(0, 9)) == 0:
            result[draw(st.text(max_size=8))] = draw(json_values)
        return result
    if isinstance(value, list):
        return [draw(changed_json(one)) for one in value if draw(st.integers(0, 9))]
    return value


@contextmanager
def in_time():
    """Bad input takes seconds at most, and never hangs; the machine may be busy."""
    start = time.process_time()
    yield
    assert time.process_time() - start < _SECONDS
