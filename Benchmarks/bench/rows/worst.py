"""How long any one call holds up everybody else, and what memory it takes: each method at the worst it may be asked, beside a
second client that asks how things stand all the while."""
import json
import re
import socket
import threading
import time
from pathlib import Path

from .. import decade, every_method, session, varlink
from ..table import Row

ROUNDS = 3
"""The least of these counts: what the machine adds of its own is not the daemon's."""
HELD, MEMORY = 20, 10
"""Milliseconds and MB, at most: a call of 4 MiB, the longest there may be, is in memory twice for a moment."""

PAGE = ("walked five minutes by the river though I was tired and felt lighter " * 1500)[:100_000]
FIELDS = {f"field-{place}": PAGE[:1600] for place in range(60)}
TAGS = [f"tag-{place}" for place in range(20)]
COMMON = "walk call cook wrote clean read rest asked listen practis repair plan finish began answer stretch sang paint sort five"
SIGNS = ("今天跑步五公里感觉很好明天再来" * 20)[:133]


def measure(scale):
    sizes = (3_000, min(100_000, scale.entries))
    small, large = (worst_of_all(entries) for entries in sizes)
    return [row(name, [small[name], large[name]], sizes) for name in small]


def row(name, found, sizes):
    held, memory = zip(*found)
    kept = max(held) <= HELD and max(memory) <= MEMORY
    return Row(f"held up by {name}", f"{held[0]:.1f} and {held[1]:.1f} ms, {max(0, *memory):.1f} MB",
               f"≤ {HELD} ms, ≤ {MEMORY} MB", kept, f"{sizes[0]:,} and {sizes[1]:,} entries")


def worst_of_all(entries):
    """By name: milliseconds and MB."""
    with session.Session() as desk:
        desk.config.write_text(session.QUIET_NEVER + session.far_plan())
        session.end(desk.start_daemon())
        decade.fill(desk.journal, entries)
        daemon = desk.start_daemon()
        desk.ask("org.nudged.Journal.List", search="nothing")  # its words are in the index then
        return {name: least(held_by(desk, daemon.pid, *call) for _ in range(ROUNDS))
                for name, call in every_worst(desk).items()}


def least(found):
    return tuple(min(values) for values in zip(*found))


def held_by(desk, pid, method, parameters):
    """The longest that the other client waited, in ms, and the memory at the peak beyond that before, in MB."""
    stop, waits = threading.Event(), []
    other = threading.Thread(target=ask_on, args=(desk.socket, stop, waits))
    Path(f"/proc/{pid}/clear_refs").write_text("5", encoding="ascii")
    before = kilobytes(pid, "VmRSS")
    other.start()
    try:
        varlink.replies(desk.socket, method, parameters, more=method.split(".")[-1] in every_method.STREAMS,
                        first_only=method.endswith(".Monitor"))
    except RuntimeError:
        pass  # A refusal is an answer; what it costs is what is asked.
    time.sleep(0.05)  # whatever it left for later
    stop.set()
    other.join()
    return max(waits) * 1000, (kilobytes(pid, "VmHWM") - before) / 1000


def ask_on(path, stop, waits):
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(str(path))
        while not stop.is_set():
            begun = time.monotonic()
            connection.sendall(varlink.message("org.nudged.Control.Status"))
            while not connection.recv(1 << 16).endswith(b"\0"):
                pass
            waits.append(time.monotonic() - begun)


def kilobytes(pid, name):
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(re.search(rf"^{name}:\s*(\d+) kB", status, re.M)[1])


# The worst that may be asked

def every_worst(desk):
    """By name; methods that take nothing that could grow, are asked as they are."""
    calls = {}
    for method, parameters in worst(desk) + [call for call in every_method.calls(desk.socket)]:
        short = method.removeprefix("org.nudged.")
        if any(name.split(",")[0] == short for name in calls) and parameters.get("as") is None:
            continue
        what = parameters.pop("as", None)
        calls[f"{short}, {what}" if what else short] = (method, parameters)
    return calls


def worst(desk):
    journal, control, insight = (f"org.nudged.{name}." for name in ("Journal", "Control", "Insight"))
    entry = {"text": PAGE, "tags": TAGS, "value": "honesty", "fields": FIELDS}
    run = desk.ask(journal + "Begin", guide="evening-wins")["run"]["id"]
    step = desk.ask(journal + "AddStep", text="a step")["step"]["id"]
    return [
        (journal + "Log", {"kind": "win", **entry, "as": "a win of 100 kB with 96 kB of fields"}),
        (journal + "Log", {"kind": "setback", **entry, "as": "a setback of the same"}),
        (journal + "Log", {"kind": "win", "text": "a" * 4_000_000, "as": "a text of 4 MB, refused"}),
        (journal + "Amend", {"id": 1, **entry}),
        (journal + "List", {"search": COMMON, "as": "20 words"}),
        (journal + "List", {"search": SIGNS, "as": "133 signs"}),
        (journal + "List", {"search": "☀" * 100, "as": "100 pictures"}),
        (journal + "List", {"search": "word " * 50_000, "as": "50,000 words, refused"}),
        (journal + "List", {"limit": 1000, "as": "1000 entries"}),
        (journal + "List", {"limit": 1000, "tag": "family", "value": "honesty", "as": "1000 entries of a tag and a value"}),
        (journal + "Evidence", {"words": PAGE[:10_000], "tags": [*decade.PARTS["tag"].split("|"), *TAGS], "domain": "focus",
                                "value": "honesty", "limit": 20}),
        (journal + "AddGoal", {"text": PAGE}),
        (journal + "AddStep", {"text": PAGE, "cue": PAGE, "risk": PAGE}),
        (journal + "SplitStep", {"id": step, "into": [PAGE[:4900]] * 20}),
        (journal + "ReorderSteps", {"steps": list(range(1, 400))}),
        (journal + "AddTrial", {"adjustment": PAGE}),
        (journal + "Put", {"run": run, "question": "win", "answer": PAGE}),
        (journal + "Import", {"format": "jrnl", "text": jrnl(200, 1200), "as": "200 lines of 250 kB"}),
        (journal + "Import", {"format": "jrnl", "text": jrnl(1, 1_400_000), "as": "one line of 1.4 MB"}),
        (journal + "Share", {"ids": list(range(1, 201)), "with": "Anna"}),
        (journal + "Share", {"ids": list(range(500_000)), "with": "Anna", "as": "4 MB of numbers, refused"}),
        (journal + "Undo", {"count": 100}),
        (journal + "Goals", {"all": True}),
        (journal + "Trials", {"all": True}),
        (control + "Upcoming", {"limit": 100}),
        (control + "Simulate", {"to": "2035-12-31", "as": "ten years"}),
        (control + "Simulate", {"configuration": "# a line of a configuration\n" * 7000, "as": "a configuration of 200 kB"}),
        (insight + "Days", {"from": "2016-01-01", "to": "2026-12-01"}),
        (insight + "Reviews", {"limit": 1000}),
        (insight + "Report", {"from": "2017-01-01", "to": "2026-12-01"}),
    ]


def jrnl(lines, length):
    text = (PAGE * 20)[:length]
    entry = {"title": "swam", "body": text, "date": "2024-05-01", "time": "21:05", "tags": [], "starred": False}
    return "\n" + "".join(json.dumps(entry | {"title": f"swam {line}"}) + "\n" for line in range(lines))
