"""What looking back over a journal of ten years costs: whole programs, from the question to the page on disk."""
import os
import time
from statistics import median

from .. import session, tools
from ..table import Row

REPORT_MS, REPORT_KB = 300, 500
REVIEW_MS, YEAR_MS = 100, 10


def rows(scale, desk):
    """Of a daemon that has such a journal."""
    return [review_row(scale, desk), year_row(scale, desk), report_row(scale, desk)]


def review_row(scale, desk):
    """The evidence of the present week: nothing is asked."""
    daemon = desk.start_daemon()
    times = timed(scale, desk, "review", "--look", "--json")
    whole = timed(scale, desk, "review", "--look")
    session.end(daemon)
    took = median(times)
    return Row(f"`nudgectl review --look --json`, whole program, {scale.entries:,} entries over ten years", f"{took:.0f} ms",
               f"≤ {REVIEW_MS} ms", took <= REVIEW_MS,
               f"as a page, with the patterns of half a year, which are asked for behind it: {median(whole):.0f} ms")


def year_row(scale, desk):
    daemon = desk.start_daemon()
    times = timed(scale, desk, "calendar", "--year", "--json")
    session.end(daemon)
    took = median(times)
    return Row(f"`nudgectl calendar --year`, whole program, {scale.entries:,} entries over ten years", f"{took:.1f} ms",
               f"≤ {YEAR_MS} ms", took <= YEAR_MS, "the days of a year, from the question to the last line")


def timed(scale, desk, *words):
    """Milliseconds of so many runs."""
    times = []
    for _ in range(scale.rounds):
        begun = time.monotonic()
        tools.output(tools.NUDGECTL, *words, env=desk.env)
        times.append((time.monotonic() - begun) * 1000)
    return times


def report_row(scale, desk):
    """A year, the last twelve months: figures, page and file."""
    daemon = desk.start_daemon()
    target = desk.root / "report.html"
    times = []
    for _ in range(scale.rounds):
        begun = time.monotonic()
        tools.output(tools.NUDGECTL, "report", "--force", "--output", target, env=desk.env)
        times.append((time.monotonic() - begun) * 1000)
    figures = tools.output(tools.NUDGECTL, "report", "--json", env=desk.env)
    alone = []
    for _ in range(scale.rounds):
        begun = time.monotonic()
        tools.output(tools.NUDGECTL, "report", "--json", env=desk.env)
        alone.append((time.monotonic() - begun) * 1000)
    session.end(daemon)
    took, size = median(times), os.path.getsize(target) / 1000
    return Row(
        f"`nudgectl report` of a year, whole program, into a file, {scale.entries:,} entries over ten years",
        f"{took:.0f} ms, {size:.0f} kB", f"≤ {REPORT_MS} ms, ≤ {REPORT_KB} kB", took <= REPORT_MS and size <= REPORT_KB,
        f"of it the figures, {len(figures.encode()) / 1000:.0f} kB: {median(alone):.0f} ms")
