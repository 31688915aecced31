"""From the moment a nudge is due to the Notify call at the notification server."""
from statistics import median, quantiles

from .. import journal, session, tools
from ..table import Row

PLANS = 40
EVERY = 5
"""Seconds: each plan elapses every so often, no two of them together."""


def measure(scale):
    with session.Session() as desk:
        desk.start_bus()
        desk.spawn(tools.floor("notification-server"))
        desk.wait_for_server()
        desk.config.write_text(session.QUIET_NEVER + "".join(staggered_plans()))
        daemon = desk.start_daemon()
        arrivals = collect(desk.root / "notification-server.log", scale.nudges)
        session.end(daemon)
        due = dict(journal.query(desk.journal, "SELECT id, occurrence FROM nudge WHERE plan <> 'hello'"))
    late = [(arrivals[nudge] - due[nudge]) / 1000 for nudge in arrivals if nudge in due]
    return [row(sorted(late))]


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


def row(late):
    p99 = quantiles(late, n=100, method="inclusive")[98]
    return Row(f"due → `Notify` at the server, 99 of 100, over {len(late)} nudges", f"{p99:.2f} ms", "≤ 5 ms",
               p99 <= 5, f"half of them {median(late):.2f} ms, the latest {late[-1]:.2f} ms")
