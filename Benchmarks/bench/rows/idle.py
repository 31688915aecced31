"""Idle: wake-ups and memory, after every verb and every method ran once, beside a notification server and two reminders."""
import datetime
import subprocess
import time

from .. import every_method, processes, session, tools
from ..table import Row

ONCE = 5
"""Nudges that come at the start, to have something to answer, snooze and skip: two for the methods, three for the verbs."""


def measure(scale):
    with session.Session() as desk:
        desk.start_bus()
        desk.start_display()
        watched = {"dunst": desk.start_dunst(), **start_peers(desk)}
        watched["nudged"] = start_nudged(desk)
        every_method.ask_each(desk.socket)
        use_every_verb(desk)
        every_method.ask_each(desk.socket, exchanging=True)
        # What the verbs set going has ended by then: bubbles, replies, the peers' own starts.
        time.sleep(10)  # threads of libdispatch end five seconds after their last work, which is still that work's
        wakeups = count_wakeups({name: process.pid for name, process in watched.items()}, scale.idle_seconds)
        memory = {name: processes.memory(process.pid) for name, process in watched.items()}
    return [wakeup_row(wakeups, scale.idle_seconds)] + memory_rows(memory)


# The session

def start_peers(desk):
    peers = {}
    if tools.peer("remind"):
        reminders = desk.root / "reminders"
        reminders.write_text("REM AT 23:59 MSG What went well today?\n")
        peers["remind"] = desk.spawn("remind", "-f", "-z", reminders)
    if tools.peer("workrave"):
        peers["workrave"] = desk.spawn("workrave")
    return peers


def start_nudged(desk):
    soon = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=2)
    once = (session.plan(f"once-{i}", f"{soon:%Y-%m-%d %H:%M:%S}") for i in range(ONCE))
    desk.config.write_text(session.QUIET_NEVER + session.far_plan() + "".join(once))
    watchdog = session.watchdog_microseconds()
    process = desk.start_daemon(env={"WATCHDOG_USEC": str(watchdog)} if watchdog else {})
    session.wait_until(lambda: len(shown(desk)) >= ONCE, "the first nudges")
    return process


def shown(desk):
    return [nudge["id"] for nudge in desk.ask("org.nudged.Control.Pending")["nudges"] if nudge["state"] == "shown"]


def use_every_verb(desk):
    def ctl(*words, may_fail=False):
        done = subprocess.run([tools.NUDGECTL, *map(str, words)], env=desk.env, stdin=subprocess.DEVNULL, capture_output=True,
                              text=True, timeout=30)
        if done.returncode and not may_fail:
            raise RuntimeError(f"nudgectl {' '.join(map(str, words))}: {done.stderr.strip()}")

    nudges = [str(nudge) for nudge in shown(desk)]
    page = desk.root / "page.html"
    for words in (
        ["win", "walked", "five", "minutes", "--tag", "outside"], ["win", "a", "slip"], ["undo"], [], ["status"],
        ["next"], ["pending"], ["list"], ["list", "--json"], ["answer", "--id", nudges[0], "called", "my", "sister"],
        ["snooze", "--id", nudges[1], "1h"], ["skip", "--id", nudges[2]], ["pause", "1h"], ["resume"], ["reload"],
        ["config", "path"], ["config", "check"], ["when", "Mon..Fri 11:30"], ["why"], ["why", nudges[0]],
        ["simulate", "--to", "2030-12-31"], ["export", "--output", desk.root / "journal.jsonl"],
        ["import", desk.root / "journal.jsonl"], ["story"], ["report", "--output", page], ["review", "--look"],
        ["review", "--list"], ["patterns"], ["score"], ["calendar"], ["jar"], ["guide"], ["practice"],
        ["goal"], ["trial"], ["support"], ["hard"], ["rest"], ["rest", "--off"],
    ):
        ctl(*words)
    # Ends with 1 where no service is installed.
    ctl("doctor", may_fail=True)
    watch_once(desk)
    # Nothing left that would expire or come back in the window.
    for nudge in desk.ask("org.nudged.Control.Pending")["nudges"]:
        ctl("skip", "--id", str(nudge["id"]))


def watch_once(desk):
    watching = desk.spawn(tools.NUDGECTL, "watch", "--json", stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    watching.stdout.readline()
    session.end(watching)
    watching.stdout.close()


# Counting

def count_wakeups(pids, seconds):
    before = {name: processes.switches(pid) for name, pid in pids.items()}
    time.sleep(seconds)
    return {name: processes.wakeups(before[name], processes.switches(pid)) for name, pid in pids.items()}


def wakeup_row(wakeups, seconds):
    ours = wakeups.pop("nudged")
    beside = ", ".join(f"{name} {count}" for name, count in sorted(wakeups.items()))
    return Row(f"idle wake-ups, all threads, {seconds} s, after every verb and every method ran once", str(ours), "0", ours == 0, beside)


def memory_rows(memory):
    dirty, pss = memory.pop("nudged")
    beside = {what: ", ".join(f"{name} {figures[i]:.1f}" for name, figures in sorted(memory.items()))
              for i, what in enumerate(("dirty", "pss"))}
    rows = [
        Row("idle memory, private dirty", f"{dirty:.2f} MB", "≤ 2 MB", dirty <= 2, beside["dirty"] + " MB"),
        Row("idle memory, PSS", f"{pss:.1f} MB", "≤ 16 MB", pss <= 16, beside["pss"] + " MB"),
    ]
    if "workrave" in memory:
        ratio = pss / memory["workrave"][1]
        rows.append(Row("idle memory, PSS beside workrave's", f"{ratio:.2f}×", "≤ 0.2×", ratio <= 0.2, ""))
    return rows
