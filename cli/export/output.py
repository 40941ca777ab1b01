"""Where a list is written: a whole new file or none, never half of one."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path


def write(chunks: Iterable[bytes], target: Path | None) -> None:
    """Writes to `target`, or to stdout for None and "-".

    A file is replaced in one step when it is complete, so that nobody reads half a list and a failure leaves the old
    one. What is no ordinary file (a pipe, /dev/stdout) is written to as it comes. Raises OSError.
    """
    if target is None or str(target) == "-":
        _send(chunks)
    elif target.exists() and not stat.S_ISREG(target.stat().st_mode):
        with target.open("wb") as out:
            out.writelines(chunks)
    else:
        _replace(chunks, target.resolve())


def _send(chunks: Iterable[bytes]) -> None:
    for chunk in chunks:
        sys.stdout.buffer.write(chunk)
    sys.stdout.buffer.flush()


def _replace(chunks: Iterable[bytes], target: Path) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            out.writelines(chunks)
            out.flush()
            os.fsync(out.fileno())
        os.chmod(name, _mode(target))
        os.replace(name, target)
    except BaseException:
        os.unlink(name)
        raise


def _mode(target: Path) -> int:
    """The old file's rights, else those that any new file would get (a temporary one is private)."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
