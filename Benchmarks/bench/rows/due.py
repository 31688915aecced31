"""From the moment a nudge is due to the Notify call at the notification server."""
from statistics import median, quantiles

from .. import journal, session, tools
from ..table import Row

PLANS = 40
EVERY = 5
"""Seconds: each plan elapses every so often, no two of them together."""


WHAT = "due → `Notify` at the server, 99 of 100, over {} nudges"


def measure(scale):
    late, ticks, commit = run(scale.nudges)
    own, own_ticks, _ = run(scale.nudges, journal_in_memory=True)
    return [
        row(WHAT, late, f"in the same minutes a bare timer {ticks:.2f} ms, right after a bare commit {commit:.2f} ms"),
        row(WHAT + ", the journal in memory: all that is not the disk's", own,
            f"in the same minutes a bare timer {own_ticks:.2f} ms"),
    ]


def run(count, **where):
    """How late each nudge was, and what 99 of 100 wake-ups of a bare timer and bare commits take; in milliseconds."""
    with session.Session(**where) as desk:
        desk.start_bus()
        desk.spawn(tools.floor("notification-server"))
        desk.wait_for_server()
        desk.config.write_text(session.QUIET_NEVER + "".join(staggered_plans()))
        desk.spawn(tools.floor("ticker"), EVERY * 1_000_000 // PLANS)
        daemon = desk.start_daemon()
        arrivals = collect(desk.root / "notification-server.log", count)
        session.end(daemon)
        due = dict(journal.query(desk.journal, "SELECT id, occurrence FROM nudge WHERE plan <> 'hello'"))
        ticks = percentile_99([float(line) for line in (desk.root / "ticker.log").read_text().splitlines()[:-1]])
        commit = float(tools.output(tools.floor("commit"), desk.journal, count, "a win").split()[1]) / 1000
    return sorted((arrivals[nudge] - due[nudge]) / 1000 for nudge in arrivals if nudge in due), ticks / 1000, commit


def staggered_plans():
    for i in range(PLANS):
        yield session.plan(f"plan-{i}", f"*-*-* *:*:{i * EVERY / PLANS:.3f}/{EVERY}")


def collect(log, count):
    """When each nudge arrived first, in microseconds. Two more than asked for: the greeting, and a line still being written."""
    enough = count + 2
    seconds = 2 * enough * EVERY / PLANS + session.PATIENCE
    session.wait_until(lambda: log.read_text().count("\n") > enough, f"{count} nudges", seconds, look_every=0.5)
    arrivals = {}
    for line in log.read_text().splitlines()[1:enough]:
        nudge, at = map(int, line.split())
        arrivals.setdefault(nudge, at)
    return arrivals


def percentile_99(values):
    return quantiles(values, n=100, method="inclusive")[98]


def row(what, late, beside):
    p99 = percentile_99(late)
    return Row(what.format(len(late)), f"{p99:.2f} ms", "≤ 5 ms", p99 <= 5,
               f"half of them {median(late):.2f} ms, the latest {late[-1]:.2f} ms; {beside}")
