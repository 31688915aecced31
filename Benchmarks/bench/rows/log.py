"""Log inside the daemon beside a bare SQLite commit of the same row, and how often it asks the disk."""
import contextlib
import os
import re
import signal
import subprocess
from pathlib import Path
from statistics import median

from .. import journal, session, tools, varlink
from ..pinned import Pinned
from ..table import Row

LIMIT = 1.25
TEXT = "walked five minutes"
CALLS = 100
COUNTED = 200


def measure(scale):
    return [latency(scale), syncs()]


# Time

def latency(scale):
    with session.Session() as desk:
        pinned = Pinned(desk)
        log = pinned.request("org.nudged.Journal.Log", kind="win", text=TEXT)
        beside = desk.root / "beside.sqlite"
        journal.copy(desk.journal, beside)
        times = {name: [] for name in ("log", "echo", "commit")}
        for _ in range(scale.rounds):
            times["log"].append(pinned.calls(pinned.daemon, log, CALLS)[0])
            times["commit"].append(float(pinned.run("commit", beside, CALLS, TEXT).split()[0]))
            times["echo"].append(pinned.calls(pinned.echo, pinned.status, CALLS)[0])
    log, commit, echo = (median(times[name]) for name in ("log", "commit", "echo"))
    ratio = (log - echo) / commit
    return Row("`Log` inside the daemon: its round trip less that of a C echo, beside a bare SQLite commit",
               f"{ratio:.2f}× ({log - echo:.0f} µs)", f"≤ {LIMIT}×", ratio <= LIMIT,
               f"commit {commit:.0f} µs, round trip {log:.0f} µs, C echo {echo:.0f} µs")


# Counts

def syncs():
    what = f"fdatasyncs of {COUNTED} `Log`s, outside checkpoints"
    if not tools.peer("strace"):
        return Row(what, "not measured: no strace", str(COUNTED), None, "")
    with session.Session() as desk:
        desk.config.write_text(session.QUIET_NEVER + session.far_plan())
        trace = desk.root / "syncs"
        strace = ["strace", "-f", "-y", "-o", trace, "-e", "trace=fsync,fdatasync"]
        process = desk.start_daemon(around=strace)
        desk.exits.callback(end_traced, process)
        before = trace.stat().st_size
        request = varlink.message("org.nudged.Journal.Log", kind="win", text=TEXT)
        for _ in range(COUNTED):
            varlink.exchange(desk.socket, request)
        # The last call may be answered before strace has written its line.
        desk.ask("org.nudged.Control.Status")
        lines = trace.read_text()[before:].splitlines()
    files = re.findall(r"f(?:data)?sync\(\d+<([^>]*)>", "\n".join(lines))
    checkpoints, commits = count_commits([name.endswith("-wal") for name in files])
    return Row(what, str(commits), str(COUNTED), commits == COUNTED,
               f"{len(files)} in all, with {checkpoints} checkpoints")


def count_commits(of_log):
    """Checkpoints, and the syncs that are commits.

    A checkpoint syncs the write-ahead log, then the database; the next commit begins the log anew and syncs its header
    as well. What is left is one for each commit.
    """
    checkpoints = of_log.count(False)
    restarts = checkpoints if of_log and of_log[-1] else checkpoints - 1
    return checkpoints, of_log.count(True) - checkpoints - max(restarts, 0)


def end_traced(strace):
    """strace lets no signal reach itself: it ends when what it watches ends."""
    children = Path(f"/proc/{strace.pid}/task/{strace.pid}/children")
    for last_word in (signal.SIGTERM, signal.SIGKILL):
        if strace.poll() is None:
            for child in children.read_text().split():
                os.kill(int(child), last_word)
            with contextlib.suppress(subprocess.TimeoutExpired):
                strace.wait(5)
