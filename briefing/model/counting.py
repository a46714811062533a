"""Says how many of something there are. It stands apart: whoever counts loads nothing else."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """`1 article`, `2 articles`, `1,204 statements`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
