"""Where a command gets a password from: never from its arguments, which every user of the machine
and the history of the shell can read.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefing.errors import CommandError

_MOST = 4096
"""Bytes of a line: a password has far fewer, and a file named by mistake has more."""


def given_password(*, asked: bool, file: Path | None) -> str:
    """The password that `--password` or `--password-file` stands for; "" where neither is given.

    Raises CommandError where there is none in the file or on the standard input.
    """
    if file is not None:
        return _first_line(_read(file), f"“{file.name}”")
    if not asked:
        return ""
    if sys.stdin is None:
        return _first_line(b"", "The standard input")
    if not sys.stdin.isatty():
        return _first_line(sys.stdin.buffer.readline(_MOST + 1), "The standard input")
    password: str = click.prompt(
        "Password", hide_input=True, confirmation_prompt="The same again", err=True
    )
    return password


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.readline(_MOST + 1)
    except OSError as error:
        raise CommandError(
            f"The password file “{file.name}” cannot be read: {error.strerror or error}."
        ) from error


def _first_line(line: bytes, where: str) -> str:
    if len(line) > _MOST:
        raise CommandError(
            f"{where} holds no password that can be used: its first line is too long.",
            "The first line is the password, and nothing else of it is read.",
        )
    try:
        text = line.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise CommandError(
            f"{where} holds no password that can be read: its first line is no UTF-8 text.",
        ) from error
    if not text:
        raise CommandError(
            f"{where} holds no password: its first line is empty.",
            "The first line is the password, and nothing else of it is read.",
        )
    return text
