"""B: six writes in a row are done by half, as on a disk that fills up; three syncs in a row are refused."""

import errno
import random

from .faults import Round


def plan(rounds, seed):
    total = rounds or 90
    writes = [("write", first, seed + first) for first in range(1, max(1, total * 2 // 3) + 1)]
    return writes + [("sync", first, seed + first) for first in range(1, max(1, total // 3) + 1)]


def run(task, options):
    operation, first, seed = task
    rng = random.Random(f"short {operation} {first} {seed}")
    round_of = Round(options, rng, f"short: {operation} {first}")
    if operation == "write":
        # Half of it, and the rest of it refused, six times.
        return "short: 6 writes by half", round_of.run("write", first, 12, errno.ENOSPC, shorten=True)
    return "short: 3 syncs in a row", round_of.run("sync", first, 3, rng.choice([errno.EIO, errno.ENOSPC]))
