"""What the kernel tells of a process."""
import os
import re
from pathlib import Path


def switches(pid):
    """How often the threads of a process went to sleep or were put aside so far, by thread."""
    counts = {}
    for thread in Path(f"/proc/{pid}/task").iterdir():
        status = (thread / "status").read_text(encoding="ascii", errors="replace")
        counts[thread.name] = sum(int(count) for count in re.findall(r"ctxt_switches:\s*(\d+)", status))
    return counts


def wakeups(before, after):
    """A thread that ended in between took its count along; its end was a wake-up at least."""
    ended = sum(1 for thread in before if thread not in after)
    return ended + sum(count - before.get(thread, 0) for thread, count in after.items())


def memory(pid):
    """Private dirty memory and proportional set size, in MB (10⁶ bytes)."""
    text = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    return tuple(int(re.search(rf"^{name}:\s*(\d+) kB", text, re.M)[1]) * 1024 / 1e6
                 for name in ("Private_Dirty", "Pss"))


def pin(pid, cpu):
    """Every thread of a process on one CPU."""
    for thread in os.listdir(f"/proc/{pid}/task"):
        os.sched_setaffinity(int(thread), {cpu})
