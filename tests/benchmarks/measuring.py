"""Times two things in turn, A B A B, and prints medians and the ratio after a warm-up."""

from __future__ import annotations

import math
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.program import REPOSITORY as ROOT


def process(
    code: str, *arguments: str, env: Mapping[str, str] | None = None
) -> Callable[[], float]:
    """Seconds from the start of a Python process that runs `code` to its end."""

    def measure() -> float:
        begun = time.perf_counter()
        subprocess.run(
            [sys.executable, "-c", code, *arguments],
            check=True,
            cwd=ROOT,
            env=_as_for_a_user(env or {}),
            stdout=subprocess.DEVNULL,
        )
        return time.perf_counter() - begun

    return measure


@dataclass(frozen=True)
class Run:
    """What one process took: seconds from its start to its end, and at most so many megabytes."""

    seconds: float
    megabytes: float


# A small process in between: a child is charged with its parent's memory until it is itself.
_CHARGE = """
import os, sys, time
begun = time.perf_counter()
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
status, used = os.wait4(child, 0)[1:]
print(time.perf_counter() - begun, used.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""


def run(python: Path, code: str, *arguments: str) -> Run:
    """Run `code` in a process of its own, and see what it took (its peak of memory on Linux)."""
    answer = subprocess.run(
        [sys.executable, "-IS", "-c", _CHARGE, str(python), "-c", code, *arguments],
        check=True,
        cwd=ROOT,
        env=_as_for_a_user({}),
        stdout=subprocess.PIPE,
        text=True,
    )
    seconds, kilobytes = answer.stdout.split()[-2:]
    return Run(float(seconds), int(kilobytes) / 1024)


def missed(name: str, value: float, bound: float) -> list[str]:
    """A sentence where `value` is over its bound, none where it holds."""
    return [f"{name}: {value:.3g} is more than {bound:g}."] if value > bound else []


def within(name: str, mine: float, theirs: float, bound: float) -> list[str]:
    """Print what part of theirs mine is, by its bound; as for `missed`."""
    print(f"  {name:<52} {mine / theirs:9.3f}    (at most {bound:g})")
    return missed(name, mine / theirs, bound)


def compare(
    title: str,
    bound: float,
    ours: tuple[str, Callable[[], float]],
    peer: tuple[str, Callable[[], float]],
    rounds: int,
) -> list[str]:
    """Measure both in turn; print their medians, and the median of the ratios by its bound; as for
    `missed`."""
    pairs = [(ours[1](), peer[1]()) for _ in range(rounds + 1)][1:]
    mine = statistics.median(first for first, _ in pairs)
    theirs = statistics.median(second for _, second in pairs)
    ratio = statistics.median(first / second for first, second in pairs)
    print(f"\n{title}  ({rounds} rounds)")
    print(f"  {ours[0]:<52} {_time(mine)}")
    print(f"  {peer[0]:<52} {_time(theirs)}")
    print(f"  {'ratio':<52} {ratio:9.2f}    (at most {bound:g})")
    return missed(title, ratio, bound)


def single(
    title: str, name: str, bound_ms: float, measure: Callable[[], float], rounds: int
) -> list[str]:
    """Measure one thing and print its median, by its bound, and its worst; as for `missed`."""
    times = [measure() for _ in range(rounds + 1)][1:]
    median = statistics.median(times)
    print(f"\n{title}  ({rounds} rounds)")
    print(f"  {name:<52} {_time(median)}    (under {bound_ms:g} ms)")
    print(f"  {'the slowest':<52} {_time(max(times))}")
    return missed(f"{title}, in ms", median * 1000, bound_ms)


def spread(name: str, times: Sequence[float], bound_ms: float = math.inf) -> list[str]:
    """Print the median, 95th percentile and worst of one line's times, the median by its bound; as
    for `missed`."""
    ordered = sorted(times)
    median, most = statistics.median(ordered), ordered[round(0.95 * (len(ordered) - 1))]
    bound = f"    (under {bound_ms:g} ms)" if bound_ms < math.inf else ""
    three = "  ".join(f"{one * 1000:8.2f}" for one in (median, most, ordered[-1]))
    print(f"  {name:<44} {three} ms{bound}")
    return missed(f"{name}, in ms", median * 1000, bound_ms)


def _time(seconds: float) -> str:
    return f"{seconds * 1000:9.2f} ms"


def _as_for_a_user(more: Mapping[str, str]) -> dict[str, str]:
    """The environment with Python's bytecode cache on, as it is on a user's machine."""
    environment = {**os.environ, **more}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment
