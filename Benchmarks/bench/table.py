"""One table, for the screen and as Markdown."""
import textwrap
from dataclasses import dataclass
from typing import Optional

from . import tools

HEADINGS = ("what", "measured", "budget", "verdict", "beside it, in the same run")
WIDTHS = (34, 34, 30, 8, 46)


@dataclass
class Row:
    what: str
    measured: str
    budget: str
    verdict: Optional[bool]
    """Whether the budget is kept; None where it could not be told."""
    beside: str

    def cells(self):
        words = {True: "kept", False: "**missed**", None: "–"}
        return (self.what, self.measured, self.budget, words[self.verdict], self.beside)


def as_text(rows):
    lines = [_line(HEADINGS), "─" * (sum(WIDTHS) + 2 * len(WIDTHS))]
    for row in rows:
        lines.append(_line([cell.replace("**", "").replace("`", "") for cell in row.cells()]))
    return "\n".join(lines)


def _line(cells):
    columns = [textwrap.wrap(cell, width) or [""] for cell, width in zip(cells, WIDTHS)]
    height = max(len(column) for column in columns)
    lines = []
    for i in range(height):
        parts = [(column[i] if i < len(column) else "").ljust(width) for column, width in zip(columns, WIDTHS)]
        lines.append("  ".join(parts).rstrip())
    return "\n".join(lines)


def as_markdown(rows):
    lines = ["| " + " | ".join(HEADINGS) + " |", "|" + " --- |" * len(HEADINGS)]
    lines += ["| " + " | ".join(cell.replace("|", "\\|") for cell in row.cells()) + " |" for row in rows]
    return "\n".join(lines)


def as_document(rows, machine):
    tried = tools.HERE / "tried.md"
    parts = [
        "# What it costs",
        "Written by `make bench`; do not edit. Medians, in one run, what is compared taking turns. Ratios travel from "
        "machine to machine, milliseconds do not.",
        as_markdown(rows),
        "## Measured on",
        machine,
    ]
    if tried.exists():
        parts += ["## What was tried", tried.read_text(encoding="utf-8").strip()]
    return "\n\n".join(parts) + "\n"
