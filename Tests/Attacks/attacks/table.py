"""The table at the end."""

COLUMNS = [
    ("rounds", lambda v: v.rounds),
    ("struck", lambda v: v.struck),
    ("acknowledged", lambda v: f"{v.acknowledged.total()}"),
    ("refused", lambda v: v.refusals.total()),
    ("lost", lambda v: len(v.lost)),
    ("doubled", lambda v: len(v.doubled)),
    ("refused, and there", lambda v: len(v.kept)),
    ("damaged", lambda v: len(v.damaged)),
    ("aside, unreadable", lambda v: len(v.aside)),
    ("told of damage", lambda v: len(v.told)),
    ("longest start", lambda v: f"{v.longest_start:.2f} s"),
]


def text(verdicts):
    rows = [["what", *(name for name, _ in COLUMNS)]]
    rows += [[what, *(str(value(verdict)) for _, value in COLUMNS)] for what, verdict in verdicts.items()]
    widths = [max(map(len, column)) for column in zip(*rows)]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |" for row in rows]
    lines.insert(1, "| " + " | ".join("-" * width for width in widths) + " |")
    return "\n".join(lines + ["", *_details(verdicts)])


def _details(verdicts):
    for what, verdict in verdicts.items():
        for title in ["acknowledged", "refusals", "notes"]:
            counts = getattr(verdict, title)
            if counts:
                print_of = ", ".join(f"{name} {count}" for name, count in counts.most_common())
                yield f"{what}, {title}: {print_of}"
