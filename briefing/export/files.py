"""Writing an output file so that it is either wholly there or not there at all.

Every printer writes through here. A failure leaves whatever stood at the path before untouched.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from briefing.errors import ExportError

_DISK_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}
_DATABASE = b"SQLite format 3\x00"
"""How every project begins, and any other database, which no brief replaces either."""
_PART = ".sourceline-"
_LEFT_BEHIND = 60 * 60
"""Seconds after which a part of a file is nobody's any more."""
_NAME_TOO_LONG = {errno.ENAMETOOLONG, errno.EINVAL}


def write_atomically(path: Path, writer: Callable[[BinaryIO], object]) -> None:
    """Write the file at `path` with `writer`, beside it first and renamed over it when complete.

    Whatever `writer` raises leaves the old file as it was and nothing half-written behind; what
    the system refuses (full disk, missing folder, no permission) becomes an `ExportError`.
    """
    target = _meant(path)
    try:
        mode = _mode_of_old_file(target)
        _sweep(target.parent)
        part, handle = _open_beside(target, 0o666 if mode is None else 0o600)
        try:
            with os.fdopen(handle, "wb") as stream:
                writer(stream)
                stream.flush()
                os.fsync(stream.fileno())
            if mode is not None:
                part.chmod(mode)
            part.replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                part.unlink()
            raise
    except OSError as error:
        raise _explained(path, target, error) from error
    _flush_folder(target.parent)


def plain_name(path: Path) -> str:
    """The name of a file as a text can hold it, with U+FFFD for what is no character in it."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def _meant(path: Path) -> Path:
    """The file at the end of a link, which is the one to be written."""
    try:
        return path.resolve()
    except (OSError, RuntimeError) as error:
        # Older Pythons tell of a loop of links by a RuntimeError.
        raise ExportError(
            f"“{path.name}” was not saved: it is a link that leads nowhere.",
            "Choose another file name.",
        ) from error


def _mode_of_old_file(target: Path) -> int | None:
    """The permissions of the file to be replaced, or None; refuses what must not be replaced."""
    try:
        status = target.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, "is a folder")
    if not stat.S_ISREG(status.st_mode):
        raise ExportError(
            f"“{target.name}” was not saved: what has that name is a pipe or a device, not a file.",
            "Choose another file name.",
        )
    # A rename needs no permission on the old file, so its read-only sign has to be honoured here.
    if not status.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "is read-only")
    _keep_projects(target)
    return stat.S_IMODE(status.st_mode)


def _keep_projects(target: Path) -> None:
    """Refuse a project, by whatever name or link it was reached: it holds what no brief does."""
    with target.open("rb") as old:
        if old.read(len(_DATABASE)) == _DATABASE:
            raise ExportError(
                f"“{target.name}” was not saved: a project is kept in the file of that name.",
                "Choose another file name; the project was not changed.",
            )


def _open_beside(target: Path, mode: int) -> tuple[Path, int]:
    """A new, empty file in the folder of `target`, where a rename cannot cross file systems.

    What replaces a file of its owner alone is nobody else's to read while it is written.
    """
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    attempt = 0
    while True:
        part = target.parent / f"{_PART}{os.getpid()}-{attempt}.part"
        try:
            return part, os.open(part, flags, mode)
        except FileExistsError:
            attempt += 1


def _sweep(folder: Path) -> None:
    """Take away what exports left that were killed. One that still runs wrote within the hour."""
    with contextlib.suppress(OSError):
        for part in folder.glob(f"{_PART}*.part"):
            with contextlib.suppress(OSError):
                if time.time() - part.lstat().st_mtime > _LEFT_BEHIND:
                    part.unlink()


def _flush_folder(folder: Path) -> None:
    """Make the rename itself durable, where the system can do that to a folder."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _explained(path: Path, target: Path, error: OSError) -> ExportError:
    """The refusal of the system as a sentence for the analyst; `target` is what `path` leads to."""
    name = path.name or str(path)
    if error.errno in _DISK_FULL:
        return ExportError(
            f"“{name}” was not saved: the disk is full.",
            "Free some space or choose another folder; an older file of that name is unchanged.",
        )
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return _no_folder(path, target)
    if error.errno == errno.EISDIR:
        return ExportError(
            f"“{name}” was not saved: a folder has that name.", "Choose another file name."
        )
    if error.errno in _NOT_ALLOWED:
        return ExportError(
            f"“{name}” was not saved: the file or its folder is read-only, or another program"
            " has the file open.",
            "Choose another name or folder, or close the other program.",
        )
    if error.errno in _NAME_TOO_LONG:
        return ExportError(
            f"“{name}” was not saved: the system does not allow that file name.",
            "Choose a shorter and plainer name.",
        )
    reason = error.strerror or type(error).__name__
    return ExportError(f"“{name}” was not saved: {reason}.", "Choose another folder.")


def _no_folder(path: Path, target: Path) -> ExportError:
    """A file whose folder is missing, or that of the file to which its name is a link."""
    folder = target.parent.name or os.sep
    if path.is_symlink():
        return ExportError(
            f"“{path.name}” was not saved: it is a link to “{target.name}” in the folder"
            f" “{folder}”, which does not exist.",
            "Create the folder or choose another file name.",
        )
    return ExportError(
        f"“{path.name}” was not saved: the folder “{folder}” does not exist.",
        "Create the folder or choose another.",
    )
