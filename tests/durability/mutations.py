"""Damage to files, from a flipped bit to another file's middle."""

import random
import struct
import time
from contextlib import contextmanager

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

_EXTREMES = [
    struct.pack(form, value)
    for form in ("<I", ">I", "<H", ">H", "<Q")
    for value in (0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF)
] + [b"\xff" * 4, b"\xff" * 8, b"\x7f\xff\xff\xff", b"\x00" * 8]
_TEXTS = ("", "..", "../evil", "/evil", "a.png", "\0", "background", "ä" * 300)
_SECONDS = 10
_USUAL_EXAMPLES = 100
_MOST_BYTES = 20_000
# A number stands for all choices at once: quick to draw, and it can be repeated.
_seeds = st.integers(0, 2**63 - 1)


def fewer(share):
    """Settings for so much of the profile's number of examples.

    The usual run always tries the same ones, the long one others each time.
    """
    number = settings().max_examples
    return settings(
        max_examples=max(10, round(number * share)),
        derandomize=number <= _USUAL_EXAMPLES,
        deadline=None,
        suppress_health_check=[
            HealthCheck.too_slow,
            HealthCheck.function_scoped_fixture,
        ],
    )


def damaged(contents):
    """One of ``contents`` with one to six kinds of damage."""
    return _seeds.map(lambda seed: _damaged(random.Random(seed), contents))


def _damaged(chance, contents):
    data = bytearray(chance.choice(contents))
    for _ in range(chance.randint(1, 6)):
        _damage(chance, data, contents)
    return bytes(data[:_MOST_BYTES])


def _damage(chance, data, contents):
    # Headers matter most, so half of all damage is done to the first bytes.
    end = chance.choice([min(200, len(data)), len(data)])
    place = chance.randint(0, max(0, end - 1))
    kind = chance.choice(["byte", "extreme", "cut", "drop", "repeat", "graft"])
    length = chance.randint(1, 64)
    if kind == "byte" and data:
        data[place] = chance.randrange(256)
    elif kind == "extreme":
        value = chance.choice(_EXTREMES)
        data[place : place + len(value)] = value
    elif kind == "cut":
        del data[place:]
    elif kind == "drop":
        del data[place : place + length]
    elif kind == "repeat":
        data[place:place] = data[place : place + length] * chance.randint(1, 50)
    else:
        other = chance.choice(contents)
        start = chance.randint(0, len(other))
        data[place : place + length] = other[start : start + length]


def changed_json(value):
    """The same with some parts replaced by others, or left out."""
    return _seeds.map(lambda seed: _changed(random.Random(seed), value))


def _changed(chance, value):
    if chance.random() < 0.1:
        return _any_json(chance)
    if isinstance(value, dict):
        kept = [key for key in value if chance.random() < 0.95]
        result = {key: _changed(chance, value[key]) for key in kept}
        if chance.random() < 0.1:
            result[chance.choice(_TEXTS)] = _any_json(chance)
        return result
    if isinstance(value, list):
        return [_changed(chance, one) for one in value if chance.random() < 0.95]
    return value


json_values = _seeds.map(lambda seed: _any_json(random.Random(seed)))
"""Whatever JSON can hold."""


def _any_json(chance, depth=0):
    kind = chance.randrange(7 if depth < 3 else 5)
    if kind == 0:
        return chance.choice([None, True, False])
    if kind == 1:
        return chance.choice([0, 1, -1, 255, 256, 2**31, -(2**63), 2**70, 10**400])
    if kind == 2:
        return chance.choice([0.5, -1e308, float("nan"), float("inf")])
    if kind in (3, 4):
        return chance.choice(_TEXTS)
    inner = [_any_json(chance, depth + 1) for _ in range(chance.randrange(4))]
    return inner if kind == 5 else {chance.choice(_TEXTS): one for one in inner}


@contextmanager
def in_time():
    """Bad input takes seconds at most, and never hangs; the machine may be busy."""
    start = time.process_time()
    yield
    assert time.process_time() - start < _SECONDS
