import os
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.project.journal import Journal
from tests.app.project.disk import no_file_longer_than
from tiramisu.journal_records import (
    HEADER_SIZE,
    JournalError,
    Kind,
    pack_header,
    pack_record,
    read_records,
)

HEADER = pack_header(300, 200)
contents = st.lists(st.tuples(st.sampled_from(Kind), st.binary(max_size=40)))


def read(path):
    return [
        (record.kind, record.payload)
        for record in read_records(path.read_bytes(), 300, 200)
    ]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "journal" / "a.journal"


@given(contents)
def test_records_read_back_as_they_were(contents):
    data = HEADER + b"".join(pack_record(*content) for content in contents)
    records = read_records(data, 300, 200)
    assert [(record.kind, record.payload) for record in records] == contents
    assert (records[-1].end if records else HEADER_SIZE) == len(data)


@given(contents, st.integers(1, 60))
def test_of_a_torn_journal_the_whole_records_are_read(contents, cut):
    data = HEADER + b"".join(pack_record(*content) for content in contents)
    torn = data[:-cut]
    if len(torn) < HEADER_SIZE:
        return
    records = read_records(torn, 300, 200)
    whole = read_records(data, 300, 200)
    assert records == [record for record in whole if record.end <= len(torn)]


@given(contents, st.floats(0, 1), st.integers(1, 255))
def test_reading_stops_at_a_damaged_record(contents, place, flip):
    data = bytearray(HEADER + b"".join(pack_record(*content) for content in contents))
    whole = read_records(bytes(data), 300, 200)
    position = HEADER_SIZE + int(place * (len(data) - HEADER_SIZE - 1))
    if not whole:
        return
    data[position] ^= flip
    records = read_records(bytes(data), 300, 200)
    assert records == [record for record in whole if record.end <= position]


@pytest.mark.parametrize("data", [b"", HEADER[:-1], pack_header(301, 200), b"x" * 99])
def test_a_strange_header_is_refused(data):
    with pytest.raises(JournalError, match="300 x 200"):
        read_records(data, 300, 200)


def test_the_file_is_made_by_the_first_record(path):
    journal = Journal(path, HEADER, 0)
    assert journal.position == HEADER_SIZE
    assert not path.exists()
    journal.append(pack_record(Kind.UNDO))
    assert read(path) == [(Kind.UNDO, b"")]
    journal.close()


def test_a_record_is_with_the_system_when_append_returns(path):
    journal = Journal(path, HEADER, 0)
    for number in range(1, 4):
        journal.append(pack_record(Kind.COMMIT, b"x"))
        assert len(read(path)) == number
        assert journal.position == path.stat().st_size
    journal.close()


def test_an_old_journal_is_continued(path):
    journal = Journal(path, HEADER, 0)
    journal.append(pack_record(Kind.COMMIT, b"old"))
    journal.close()
    journal = Journal(path, HEADER, path.stat().st_size)
    journal.append(pack_record(Kind.COMMIT, b"new"))
    journal.close()
    assert read(path) == [(Kind.COMMIT, b"old"), (Kind.COMMIT, b"new")]


def test_records_are_synced_soon_without_being_asked(path, monkeypatch):
    synced = []
    monkeypatch.setattr(os, "fsync", lambda _: synced.append(time.monotonic()))
    journal = Journal(path, HEADER, 0)
    start = time.monotonic()
    for _ in range(5):
        journal.append(pack_record(Kind.UNDO))
    while not synced and time.monotonic() < start + 5:
        time.sleep(0.01)
    assert len(synced) == 1  # one for all five
    journal.append(pack_record(Kind.UNDO))
    journal.close()
    assert len(synced) == 2


def test_nobody_waits_for_a_slow_disk_to_append(path, monkeypatch):
    monkeypatch.setattr(os, "fsync", lambda _: time.sleep(0.5))
    journal = Journal(path, HEADER, 0)
    journal.append(pack_record(Kind.UNDO))
    time.sleep(0.3)  # the sync is under way
    start = time.monotonic()
    journal.append(pack_record(Kind.UNDO))
    assert time.monotonic() - start < 0.1
    journal.close()


def test_closing_a_journal_without_records_makes_no_file(path):
    Journal(path, HEADER, 0).close()
    assert not path.exists()


def test_what_a_full_disk_refuses_is_written_when_there_is_room(path):
    journal = Journal(path, HEADER, 0)
    journal.append(pack_record(Kind.COMMIT, b"before"))
    with no_file_longer_than(path.stat().st_size + 15):
        for number in range(3):
            with pytest.raises(OSError, match="File too large"):
                journal.append(pack_record(Kind.COMMIT, b"record %d" % number))
            assert journal.is_behind
        promised = journal.position
    journal.append(pack_record(Kind.UNDO))
    assert not journal.is_behind
    assert read(path) == [
        (Kind.COMMIT, b"before"),
        *((Kind.COMMIT, b"record %d" % number) for number in range(3)),
        (Kind.UNDO, b""),
    ]
    assert promised == path.stat().st_size - len(pack_record(Kind.UNDO))
    journal.close()


def test_a_journal_that_could_never_be_made_starts_whole(path):
    journal = Journal(path, HEADER, 0)
    path.parent.write_text("a file stands in the way")
    with pytest.raises(OSError, match="exists"):
        journal.append(pack_record(Kind.COMMIT, b"one"))
    path.parent.unlink()
    journal.append(pack_record(Kind.COMMIT, b"two"))
    journal.close()
    assert read(path) == [(Kind.COMMIT, b"one"), (Kind.COMMIT, b"two")]


def test_closing_says_when_records_are_lost(path):
    journal = Journal(path, HEADER, 0)
    journal.append(pack_record(Kind.UNDO))
    with no_file_longer_than(path.stat().st_size):
        with pytest.raises(OSError, match="File too large"):
            journal.append(pack_record(Kind.UNDO))
        with pytest.raises(OSError, match="File too large"):
            journal.close()
    assert len(read(path)) == 1
