"""What a round, or many, came to."""

import sqlite3
from collections import Counter
from dataclasses import dataclass, field, fields

from . import journal
from .history import Findings


@dataclass
class Verdict:
    rounds: int = 0
    struck: int = 0
    acknowledged: Counter = field(default_factory=Counter)
    refusals: Counter = field(default_factory=Counter)
    lost: list = field(default_factory=list)
    doubled: list = field(default_factory=list)
    # What was refused, and is there.
    kept: list = field(default_factory=list)
    # What does not hang together, or did not go on.
    damaged: list = field(default_factory=list)
    # Journals that nudged has put aside, and nobody can open.
    aside: list = field(default_factory=list)
    # Sentences about damage where there was none.
    told: list = field(default_factory=list)
    longest_start: float = 0
    notes: Counter = field(default_factory=Counter)

    @property
    def is_well(self):
        return not (self.lost or self.doubled or self.kept or self.damaged or self.aside)

    def add(self, other):
        for name in (entry.name for entry in fields(self)):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.longest_start = max(self.longest_start - other.longest_start, other.longest_start)

    def started(self, seconds):
        self.longest_start = max(self.longest_start, seconds or 0)

    def take(self, findings: Findings, where):
        self.lost += [f"{where}: {text}" for text in findings.lost]
        self.doubled += [f"{where}: {text}" for text in findings.doubled]
        self.kept += [f"{where}: {text}" for text in findings.refused]

    def count(self, history):
        self.acknowledged += history.counts()
        self.refusals += history.refusals()


def look(home, history, verdict, where, until=float("inf")):
    """Compares the journal of a daemon that runs with what it said. Returns its records."""
    there = journal.read(home.journal)
    found = journal.records(there)
    verdict.take(history.check(found, until), where)
    verdict.damaged += [f"{where}: {trouble}" for trouble in journal.troubles(there)]
    there.close()
    return found


def look_aside(home, verdict, where):
    """A journal that nudged has put aside and advises to go on with can be opened like any other."""
    for path in sorted((home.data / "backups").glob("*-log.sqlite")):
        try:
            kept = journal.read(path)
            troubles = journal.troubles(kept)
        except sqlite3.DatabaseError as error:
            troubles = [str(error)]
        verdict.aside += [f"{where}: {path.name}: {trouble}" for trouble in troubles[:1]]


def search(client, found, random, verdict, where):
    """Looks for some words as a person would."""
    entries = [state for key, state in found.items() if key[0] == "entry" and state[0]]
    for text, is_gone in random.sample(entries, min(3, len(entries))):
        error, reply = client.call("Journal.List", search=text)
        texts = [entry["text"] for entry in reply.get("entries", [])]
        if error or texts != ([] if is_gone else [text]):
            verdict.damaged.append(f"{where}: a search for {text} (gone: {is_gone}) brings {error or texts}")
