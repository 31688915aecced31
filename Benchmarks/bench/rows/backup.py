"""What a copy of a journal of ten years with a million entries takes, and whether a nudge waits for it."""
import os
import re
import subprocess
import sys
import time
from statistics import median

from .. import decade, let_go, session, tools
from ..table import Row
from . import due, journal as years

LINE = re.compile(r"was copied to \S+ in (\d+) ms, and read through in (\d+) ms")


def measure(scale):
    with session.Session() as desk:
        desk.config.write_text(session.QUIET_NEVER + session.far_plan() + session.NO_BACKUPS)
        session.end(desk.start_daemon())
        decade.fill(desk.journal, scale.entries)
        rows = [copy_row(scale, desk)]
        desk.start_bus()
        desk.config.write_text(session.QUIET_NEVER + "".join(due.staggered_plans()) + session.NO_BACKUPS)
        # Each removes the one before, as nudged does: of an unchanged journal no second copy is made.
        again = f"{tools.NUDGECTL} backup && {sys.executable} {let_go.__file__} {desk.data}/backups/*"
        rows.append(years.due_row(scale, desk, "a million entries are backed up", again))
    return rows


def copy_row(scale, desk):
    daemon = desk.start_daemon()
    own, reading, peer, checking = [], [], [], []
    for _ in range(3):
        tools.output(tools.NUDGECTL, "backup", env=desk.env)
        for copy in (desk.data / "backups").iterdir():
            copy.unlink()
        copied, read = LINE.findall((desk.root / "nudged.log").read_text())[-1]
        own.append(int(copied) / 1000)
        reading.append(int(read) / 1000)
        target = desk.root / "copy.sqlite"
        peer.append(timed("sqlite3", desk.journal, f".backup {target}"))
        checking.append(timed("sqlite3", target, "PRAGMA integrity_check"))
        target.unlink()
    session.end(daemon)
    ours, theirs = median(own), median(peer)
    return Row(
        years.named("a backup, until it is on disk", scale), f"{ours:.2f} s",
        f"≤ 2 × `sqlite3 .backup`, {2 * theirs:.2f} s", ours <= 2 * theirs,
        f"{os.path.getsize(desk.journal) / 1e6:.0f} MB; then it is read through, which takes {median(reading):.1f} s, "
        f"and `sqlite3 'PRAGMA integrity_check'` {median(checking):.1f} s")


def timed(*command):
    begun = time.monotonic()
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - begun
