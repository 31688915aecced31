"""One durable record, whole process: nudgectl win, the sqlite3 program, taskwarrior and jrnl, in turns."""
from statistics import median

from .. import journal, session, tools
from ..table import Row

WORDS = ("walked", "five", "minutes")


def measure(scale):
    with session.Session() as desk:
        desk.config.write_text(session.QUIET_NEVER + session.far_plan())
        desk.start_daemon()
        commands = {"nudgectl win": [tools.NUDGECTL, "win", *WORDS]}
        for name, make in (("sqlite3", sqlite3), ("task log", task_log), ("jrnl", jrnl)):
            command = make(desk)
            if command:
                commands[name] = command
        columns = tools.spawn_times(scale.records, list(commands.values()), desk.env)
    times = {name: median(column) for name, column in zip(commands, columns)}
    return rows(times)


# The peers, each with a journal of its own

def sqlite3(desk):
    """The same record into the same tables."""
    path = desk.root / "beside.sqlite"
    journal.copy(desk.journal, path)
    insert = ("PRAGMA synchronous = FULL; INSERT INTO entry (kind, text, day, at, written_at, offset) "
              f"VALUES ('win', '{' '.join(WORDS)}', 20000, 1728000000000000, 1728000000000000, 0)")
    return ["sqlite3", path, insert]


def task_log(desk):
    if not tools.peer("task"):
        return None
    (desk.root / "taskrc").write_text(f"data.location={desk.root}/tasks\nconfirmation=no\n")
    (desk.root / "tasks").mkdir()
    desk.env |= {"TASKRC": str(desk.root / "taskrc"), "TASKDATA": str(desk.root / "tasks")}
    command = ["task", "rc.verbose=nothing", "log", *WORDS]
    for _ in range(10):
        tools.output(*command, env=desk.env)
    return command


def jrnl(desk):
    program = tools.peer("jrnl")
    if not program:
        return None
    config = desk.root / "jrnl.yaml"
    config.write_text(
        f"journals:\n  default:\n    journal: {desk.root}/jrnl.txt\n"
        "default_hour: 9\ndefault_minute: 0\neditor: ''\nencrypt: false\nhighlight: true\nindent_character: '|'\n"
        "linewrap: 79\ntagsymbols: '@'\ntemplate: false\ntimeformat: '%F %r'\nversion: v4.0\n")
    (desk.root / "jrnl.txt").touch()
    return [program, "--config-file", config, *WORDS]


# The table

def rows(times):
    ours = times.pop("nudgectl win")
    measured = f"{ours:.2f} ms"
    found = []
    for name, limit in (("sqlite3", 0.8), ("task log", 0.5)):
        if name in times:
            ratio = ours / times[name]
            found.append(Row(
                f"`nudgectl win …`, whole process, durable, beside {name}", f"{ratio:.2f}× ({measured})",
                f"≤ {limit}×", ratio <= limit, f"{name} {times[name]:.2f} ms"))
    if "jrnl" in times:
        found[-1].beside += f", jrnl (not durable) {times['jrnl']:.0f} ms"
    return found
