"""What is asked of a journal of ten years with a million entries: inside the daemon, its memory, its export, its start."""
import datetime
import os
import time
from statistics import median

from .. import decade, journal, processes, session, tools, varlink
from ..pinned import Pinned
from ..table import Row
from . import due, looking_back, start

EVERY_ROUND = 20
"""Calls of each kind in a round."""


def measure(scale):
    with session.Session() as desk:
        desk.config.write_text(session.QUIET_NEVER + session.far_plan() + session.NO_BACKUPS)
        session.end(desk.start_daemon())
        empty = desk.root / "empty.sqlite"
        journal.copy(desk.journal, empty)
        begun = time.monotonic()
        decade.fill(desk.journal, scale.entries)
        made = f"made in {time.monotonic() - begun:.0f} s, {os.path.getsize(desk.journal) / 1e6:.0f} MB"
        rows = [start_row(scale, desk, made)] + asked_rows(scale, desk) + [export_row(scale, desk)]
        rows += looking_back.rows(scale, desk)
        rows.append(memory_row(desk, empty))
        rows += due_rows(scale, desk)
    return rows


def named(what, scale):
    return f"{what}, {scale.entries:,} entries over ten years"


# What is asked

def asked_rows(scale, desk):
    """Each budget beside what is asked under it; the slowest decides."""
    pinned = Pinned(desk)
    times = {what: [] for _, _, group in groups() for what in group}
    floors = {what: [] for what in times}
    requests = {what: (pinned.requests(what, messages), period)
                for _, _, group in groups() for what, (messages, period) in group.items()}
    echoes = {what: pinned.echo_of(request) for what, (request, _) in requests.items()}
    for _ in range(scale.rounds):
        for what, (request, period) in requests.items():
            times[what].append(pinned.calls(pinned.daemon, request, EVERY_ROUND * period, 1, period)[0])
            floors[what].append(pinned.calls(echoes[what], request, EVERY_ROUND * period, 1, period)[0])
    session.end(pinned.process)
    inside = {what: (median(times[what]) - median(floors[what])) / 1000 for what in times}
    return [group_row(scale, title, limit, {what: inside[what] for what in group}) for title, limit, group in groups()]


def group_row(scale, title, limit, inside):
    slowest = max(inside.values())
    beside = ", ".join(f"{what} {value:.2f}" for what, value in inside.items()) + " ms" if len(inside) > 1 else ""
    return Row(named(title, scale), f"{slowest:.2f} ms", f"≤ {limit} ms", slowest <= limit, beside)


def groups():
    """What is asked, the budget in ms, and by name the messages that take turns and which of them are timed."""
    today = datetime.datetime.now(datetime.timezone.utc).date()
    days = [str(today - datetime.timedelta(days=1 + i * 97 % decade.DAYS)) for i in range(30)]
    year = str(today - datetime.timedelta(days=364))
    win = varlink.message("org.nudged.Journal.Log", kind="win", text="walked five minutes")
    ask = lambda interface, method, **parameters: varlink.message(f"org.nudged.{interface}.{method}", **parameters)
    behind_a_win = lambda *words, **parameters: ([win, ask(*words, **parameters)], 2)
    listed = lambda **parameters: ask("Journal", "List", **parameters)
    return [
        ("`Status`, right after a win", 2, {"status": behind_a_win("Control", "Status")}),
        ("`List` of a whole day, another one each time", 3,
         {"day": ([listed(day=day, limit=1000) for day in days], 1)}),
        ("`List` by words, the slowest of these", 10, {
            "in a fifth of all": ([listed(search="walk")], 1),
            "in one of ten thousand": ([listed(search=decade.RARE)], 1),
            "three words": ([listed(search="letter page kindly")], 1),
            "a phrase": ([listed(search='"pot of soup"')], 1),
            "in none": ([listed(search="submarine")], 1),
            "right after a win": behind_a_win("Journal", "List", search="five minutes"),
        }),
        ("`Scorecard`, right after a win", 5, {"scorecard": behind_a_win("Insight", "Scorecard")}),
        ("Other figures, right after a win, the slowest of these", 5, {
            "days of a year": behind_a_win("Insight", "Days", **{"from": year}),
            "strengths": behind_a_win("Insight", "Strengths"),
            "calibration": behind_a_win("Insight", "Calibration"),
            "practices": behind_a_win("Journal", "Practices"),
            "goals": behind_a_win("Journal", "Goals"),
        }),
        ("`Patterns`, which reads the latest year", 1000, {"patterns": ([ask("Insight", "Patterns")], 1)}),
        ("A win out of the jar, the slower of these", 5, {
            "with private ones": ([ask("Journal", "Draw", private=True)], 1),
            "without": ([ask("Journal", "Draw")], 1),
        }),
        ("Evidence for a setback", 10, {"evidence": ([ask(
            "Journal", "Evidence", domain="focus", value="honesty", tags=["family", "work"],
            words="I wrote the hard sentence to my sister and she never answered the letter")], 1)}),
    ]


# Its memory

def memory_row(desk, empty):
    """Private dirty memory after the same questions, beside that of an empty journal."""
    full = asked_memory(desk, desk.env)
    (desk.root / "empty/nudged").mkdir(mode=0o700, parents=True)
    journal.copy(empty, desk.root / "empty/nudged/journal.sqlite")
    bare = asked_memory(desk, desk.env | {"XDG_DATA_HOME": str(desk.root / "empty")})
    growth = full - bare
    return Row("memory growth against an empty journal, after all of this and an export", f"{growth:.2f} MB", "≤ 4 MB",
               growth <= 4, f"private dirty {full:.2f} MB, empty {bare:.2f} MB")


def asked_memory(desk, env):
    daemon = desk.start_daemon(env=env)
    for _, _, group in groups():
        for messages, _ in group.values():
            for message in messages:
                varlink.exchange(desk.socket, message)
    varlink.exchange(desk.socket, varlink.message("org.nudged.Insight.Report"))
    export(desk)
    time.sleep(6)  # what is not needed at rest is given back after a few quiet seconds
    dirty, _ = processes.memory(daemon.pid)
    session.end(daemon)
    return dirty


# Its export

def export(desk):
    """Seconds of the whole program."""
    target = desk.root / "export.jsonl"
    begun = time.monotonic()
    tools.output(tools.NUDGECTL, "export", "--output", target, env=desk.env)
    took = time.monotonic() - begun
    size = os.path.getsize(target)
    target.unlink()
    return took, size


def export_row(scale, desk):
    daemon = desk.start_daemon()
    rounds = [export(desk) for _ in range(3)]
    session.end(daemon)
    took, size = median(seconds for seconds, _ in rounds), rounds[0][1]
    speed = scale.entries / took
    return Row(named("`nudgectl export`, whole program, into a file", scale), f"{speed:,.0f} entries/s",
               "≥ 100,000 entries/s", speed >= 100_000, f"{took:.1f} s, {size / took / 1e6:.0f} MB/s")


# Its start

def start_row(scale, desk, made):
    """The first start after it was filled is not timed: it finds the words of the day before the last."""
    session.end(desk.start_daemon())
    times = [start.milliseconds("ready", tools.NUDGED, env=desk.env) for _ in range(scale.starts)]
    row = start.row(f"{scale.entries:,} entries over ten years, no bus", times, "")
    row.beside = f"the journal: {made}"
    return row


# Nudges meanwhile

def due_rows(scale, desk):
    """Nudges that come due while long answers are made, again and again."""
    export = f"{tools.NUDGECTL} export --force --output {desk.root / 'export.jsonl'}"
    report = f"{tools.NUDGECTL} report --force --output {desk.root / 'report.html'}"
    desk.start_bus()
    desk.config.write_text(session.QUIET_NEVER + "".join(due.staggered_plans()) + session.NO_BACKUPS)
    return [due_row(scale, desk, "the journal is exported", export), due_row(scale, desk, "reports are made", report)]


def due_row(scale, desk, meanwhile, command):
    for name in ("notification-server", "ticker"):
        (desk.root / f"{name}.log").unlink(missing_ok=True)
    begun = time.time() * 1_000_000
    server = desk.spawn(tools.floor("notification-server"))
    desk.wait_for_server()
    ticker = desk.spawn(tools.floor("ticker"), due.EVERY * 1_000_000 // due.PLANS)
    daemon = desk.start_daemon()
    busy = desk.spawn("sh", "-c", f"while {command} >&2; do :; done", start_new_session=True)
    arrivals = due.collect(desk.root / "notification-server.log", scale.meanwhile)
    running = busy.poll() is None
    os.killpg(busy.pid, 15)
    for process in (daemon, ticker, server):
        session.end(process)
    if not running:
        raise RuntimeError(f"it ended early: {desk.words_of('sh')}")
    # What was shown before is shown again by a server that starts anew.
    occurrences = dict(journal.query(
        desk.journal, f"SELECT id, occurrence FROM nudge WHERE plan LIKE 'plan-%' AND occurrence >= {begun:.0f}"))
    late = sorted((arrivals[nudge] - occurrences[nudge]) / 1000 for nudge in arrivals if nudge in occurrences)
    ticks = [float(line) for line in (desk.root / "ticker.log").read_text().splitlines()[:-1]]
    return due.row(f"{due.WHAT}, while {meanwhile}", late,
                   f"in the same minutes a bare timer {due.percentile_99(ticks) / 1000:.2f} ms")
