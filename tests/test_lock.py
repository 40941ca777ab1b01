"""One writer at a time; the second is told who holds the folder, and a crashed holder is no obstacle."""

import os
import subprocess
import sys

import pytest

from crawler.operation.datafolder import DataFolder, FolderError
from crawler.operation.lock import Busy, WriterLock

HOLD = """
import sys
from pathlib import Path
from crawler.operation.datafolder import DataFolder
from crawler.operation.lock import WriterLock
with WriterLock(DataFolder(Path(sys.argv[1])), "nightly"):
    print("locked", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path):
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout.readline() == "locked\n"
        yield process
        process.kill()


def test_the_second_writer_is_told_who_the_first_is(tmp_path, holder):
    with pytest.raises(Busy, match=rf"`anlaufstelle nightly` \(process {holder.pid}, since 20..-.*\) is writing; wait"):
        WriterLock(DataFolder(tmp_path), "crawl").__enter__()


def test_a_killed_holder_leaves_no_lock(tmp_path, holder):
    holder.kill()
    holder.wait()
    with WriterLock(DataFolder(tmp_path), "crawl"):
        assert str(os.getpid()) in (tmp_path / "writer.json").read_text()
    assert not (tmp_path / "writer.json").exists()


@pytest.mark.parametrize("content", ["", "[]", "{}", "null"])
def test_unreadable_words_about_the_holder_do_no_harm(tmp_path, holder, content):
    (tmp_path / "writer.json").write_text(content)
    with pytest.raises(Busy, match="another process is writing"):
        WriterLock(DataFolder(tmp_path), "crawl").__enter__()


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(FolderError, match="anlaufstelle init"):
        WriterLock(DataFolder(tmp_path / "nowhere"), "crawl").__enter__()
