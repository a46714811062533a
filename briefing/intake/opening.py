"""A path in, its bytes out. It must never wait on a pipe, a device or anything without an end.

Every way in which opening a file goes wrong in real life ends here in one sentence and a hint.
"""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from pathlib import Path

from briefing.errors import IntakeError

MAX_BYTES = 64 * 1024 * 1024
"""The largest file taken in. An article of 64 MB of text would be some 10 million words."""

_KINDS = (
    (stat.S_ISDIR, "a folder", "Choose a file in it."),
    (stat.S_ISFIFO, "a named pipe", "Save what it delivers to a file first."),
    (stat.S_ISSOCK, "a socket", "Choose a file."),
    (stat.S_ISCHR, "a device", "Choose a file."),
    (stat.S_ISBLK, "a device", "Choose a file."),
)
_REASONS = {
    errno.ENOENT: ("There is no file {name}.", "Check its name and folder."),
    errno.ENOTDIR: ("There is no file {name}.", "Check its name and folder."),
    errno.EACCES: ("{name} may not be read.", "Ask its owner for permission, or copy it."),
    errno.EPERM: ("{name} may not be read.", "Ask its owner for permission, or copy it."),
    errno.ELOOP: ("{name} is a link that leads in a circle.", "Choose the file itself."),
    errno.ENAMETOOLONG: ("The file name {name} is too long.", "Rename it."),
}


def shown(path: Path | str) -> str:
    """`path` in quotation marks, safe to print: controls and stray bytes become U+FFFD."""
    letters = (
        "\ufffd" if unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") else letter
        for letter in str(path)
    )
    name = "".join(letters)
    return f"“{name}”" if len(name) <= 300 else f"“{name[:150]}…{name[-100:]}”"


def read_bytes(path: Path, limit: int = MAX_BYTES) -> bytes:
    """The bytes of the regular file at `path`, at most `limit` of them; IntakeError otherwise."""
    try:
        _demand_file(path, path.stat())
        return _read(path, limit)
    except ValueError:  # a NUL, or a letter the file system cannot hold
        raise IntakeError(f"{shown(path)} is not a possible file name.", "Check it.") from None
    except OSError as error:
        raise _refusal(path, error) from error


def _read(path: Path, limit: int) -> bytes:
    # Not blocking, and looked at once more when open: the name may have been given to a pipe.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        _demand_file(path, os.fstat(file.fileno()))
        data = file.read(limit + 1)
    if len(data) > limit:
        raise IntakeError(
            f"{shown(path)} is larger than {_amount(limit)}, the most that is taken in.",
            "Split it, or import only the part that matters.",
        )
    if not data.strip():
        raise IntakeError(f"{shown(path)} is empty.", "Save it again from where it came from.")
    return data


def _amount(size: int) -> str:
    return f"{size // 1024**2} MB" if size >= 1024**2 else f"{size:,} bytes"


def _demand_file(path: Path, found: os.stat_result) -> None:
    if stat.S_ISREG(found.st_mode):
        return
    for matches, kind, hint in _KINDS:
        if matches(found.st_mode):
            raise IntakeError(f"{shown(path)} is {kind}, not a file.", hint)
    raise IntakeError(f"{shown(path)} is not a file.", "Choose a file.")


def _refusal(path: Path, error: OSError) -> IntakeError:
    if error.errno in (errno.ENOENT, errno.ENOTDIR) and _is_link(path):
        return IntakeError(
            f"{shown(path)} is a link to a file that is gone.", "Find the file it led to."
        )
    if error.errno in _REASONS:
        sentence, hint = _REASONS[error.errno]
        return IntakeError(sentence.format(name=shown(path)), hint)
    reason = os.strerror(error.errno) if error.errno else "unknown reason"
    return IntakeError(
        f"{shown(path)} could not be read ({reason}).", "Copy it to another disk and try again."
    )


def _is_link(path: Path) -> bool:
    try:
        return path.is_symlink()
    except OSError:
        return False
