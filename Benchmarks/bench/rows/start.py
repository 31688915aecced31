"""From exec to READY=1, with an empty and a large journal, with a session bus and without one."""
from statistics import median

from .. import journal, session, tools
from ..table import Row

MANY = 100_000


def measure(scale):
    with session.Session() as alone, session.Session() as desk, session.Session() as other:
        for one in (desk, other):
            one.start_bus()
        settings = {}
        for one, bus in ((desk, "with a bus"), (alone, "no bus")):
            settings |= {f"empty journal, {bus}": one.env, f"{MANY:,} entries, {bus}": with_large_journal(one)}
        desk.spawn(tools.floor("notification-server"))
        desk.wait_for_server()
        dunst = dunst_on(other)
        times = {name: [] for name in settings}
        peer = []
        for _ in range(scale.starts):
            for name, env in settings.items():
                times[name].append(milliseconds("ready", tools.NUDGED, env=env))
            if dunst:
                peer.append(milliseconds("owns", "org.freedesktop.Notifications", *dunst, env=other.env))
    beside = f"dunst, to its name on the bus: {median(peer):.1f} ms" if peer else ""
    return [row(name, values, beside) for name, values in times.items()]


def with_large_journal(one):
    """Lets the daemon make the journals, and fills a second one."""
    one.config.write_text(session.QUIET_NEVER + session.far_plan())
    session.end(one.start_daemon())
    env = one.env | {"XDG_DATA_HOME": str(one.root / "large")}
    session.end(one.start_daemon(env=env))
    journal.fill(one.root / "large/nudged/journal.sqlite", MANY)
    return env


def dunst_on(one):
    if not tools.peer("dunst") or not tools.peer("Xvfb"):
        return None
    one.start_display()
    return one.dunst_command()


def milliseconds(*command, env):
    return float(tools.output(tools.floor("start-timer"), *command, env=env)) / 1000


def row(name, values, beside):
    middle = median(values)
    measured = f"{middle:.1f} ms (fastest {min(values):.1f})"
    return Row(f"exec → READY=1, {name}", measured, "≤ 12 ms", middle <= 12, beside)
