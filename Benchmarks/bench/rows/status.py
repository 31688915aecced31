"""nudgectl status, whole process, beside a fully static ArgumentParser program that greets."""
from statistics import median

from .. import session, tools
from ..table import Row

LIMIT = 1.2


def measure(scale):
    hello = [tools.build_hello()]
    status = [tools.NUDGECTL, "status"]
    with session.Session() as desk:
        desk.config.write_text(session.QUIET_NEVER + session.far_plan())
        desk.start_daemon()
        tools.output(tools.NUDGECTL, "win", "walked", "five", "minutes", env=desk.env)
        ours, floor, nothing = map(median, tools.spawn_times(scale.statuses, [status, hello, ["true"]], desk.env))
        counts = [tools.instructions(command, desk.env) for command in (status, hello)]
    ratio = ours / floor
    beside = f"hello {floor:.2f} ms, /bin/true {nothing:.2f} ms"
    if all(counts):
        beside += "; instructions {:.1f} M, hello {:.1f} M".format(*(count / 1e6 for count in counts))
    return [Row("`nudgectl status`, whole process, beside a static ArgumentParser “hello”",
                f"{ratio:.2f}× ({ours:.2f} ms)", f"≤ {LIMIT}×", ratio <= LIMIT, beside)]
