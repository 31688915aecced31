"""Status on an open connection, paired with a C server that sends the same bytes."""
from statistics import median

from .. import session
from ..pinned import Pinned
from ..table import Row

LIMIT = 0.3
DEPTHS = {1: "one at a time", 32: "32 pipelined"}
CALLS = 4096


def measure(scale):
    speeds = {(depth, server): [] for depth in DEPTHS for server in ("nudged", "echo")}
    with session.Session() as desk:
        pinned = Pinned(desk)
        for _ in range(scale.rounds):
            for depth in DEPTHS:
                for name, server in (("nudged", pinned.daemon), ("echo", pinned.echo)):
                    speeds[depth, name].append(pinned.calls(server, pinned.status, CALLS, depth)[1])
    return [row(depth, *(median(speeds[depth, name]) for name in ("nudged", "echo"))) for depth in DEPTHS]


def row(depth, ours, floor):
    ratio = ours / floor
    return Row(f"`Status` on an open connection, {DEPTHS[depth]}, on one CPU", f"{ratio:.2f}× ({ours / 1000:.1f} k/s)",
               f"≥ {LIMIT}×", ratio >= LIMIT, f"C echo of the same bytes {floor / 1000:.1f} k/s")
