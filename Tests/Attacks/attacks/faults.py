"""B: the disk refuses the n-th write, sync, truncation or read, once or several times in a row."""

import contextlib
import errno
import mmap
import os
import random
import signal
import struct

from .client import Client, Gone
from .history import History
from .home import Home
from .journal import read, records
from .once import once, removed
from .person import VERBS, Person, Words
from .verdict import Verdict, look, look_aside, search

OPERATIONS = {"write": 1, "sync": 2, "truncate": 3, "read": 4}

# Erasing empties the log, which is what truncates; copies and searches read pages that are in no memory yet.
FAULT_VERBS = {**VERBS, "Erase": 6, "MakeBackup": 3, "List": 6, "Read": 6}

DAMAGE = ["damaged", "a log of another", "cut short", "made anew", "is gone", "was lost", "may be missing"]

# What cannot be done for a reason of its own.
PLAIN = {"NoSuchEntry", "NoSuchStep", "StepNotOpen", "NothingToUndo", "ErasedForGood", "NotCopied"}


class Control:
    """The page through which the library is told what is to fail, see struct control."""

    LAYOUT = struct.Struct("=7i")

    def __init__(self, path):
        self.path = path
        with open(path, "w+b") as file:
            file.write(bytes(mmap.PAGESIZE))
            file.flush()
            self.page = mmap.mmap(file.fileno(), mmap.PAGESIZE)

    def arm(self, operation, first, times=1, error=errno.EIO, shorten=False):
        # The operation comes last: it is what sets the rest in force.
        self.LAYOUT.pack_into(self.page, 0, 0, first, times, error, shorten, 0, 0)
        struct.pack_into("=i", self.page, 0, OPERATIONS[operation])

    def disarm(self):
        struct.pack_into("=i", self.page, 0, 0)

    @property
    def seen(self):
        return self.LAYOUT.unpack_from(self.page, 0)[5]

    @property
    def struck(self):
        return self.LAYOUT.unpack_from(self.page, 0)[6]

    def close(self):
        self.page.close()


def plan(rounds, seed):
    """The n-th call of each kind, from the first to the eightieth."""
    last = max(1, (rounds or 320) // 4)
    return [(operation, first, 1, seed + first) for first in range(1, last + 1) for operation in OPERATIONS]


def run(task, options):
    operation, first, times, seed = task
    rng = random.Random(f"{operation} {first} {seed}")
    error = errno.EIO if operation == "read" else rng.choice([errno.EIO, errno.ENOSPC])
    round_of = Round(options, rng, f"{operation} {first} {errno.errorcode[error]}")
    return f"faults: {operation}", round_of.run(operation, first, times, error)


class Round:
    """A daemon, one fault while it runs or starts, and another start behind it."""

    def __init__(self, options, rng, where):
        self.options, self.random, self.where = options, rng, where
        self.verdict = Verdict(rounds=1)
        self.words = Words("r")

    @contextlib.contextmanager
    def prepared(self, folder):
        self.home = Home(self.options.programs)
        self.control = Control(self.home.root / "control")
        try:
            self.home.take_journal(folder)
            journal = read(self.home.journal)
            self.history = History(records(journal))
            journal.close()
            # Looking has made an index of the log; the daemon finds what it would without us.
            self.home.take_journal(folder)
            yield
        finally:
            self.control.close()
            self.home.remove()

    @property
    def preloaded(self):
        return {
            "LD_PRELOAD": self.options.library,
            "ATTACK_DIRECTORY": str(self.home.data),
            "ATTACK_CONTROL": str(self.control.path),
        }

    def run(self, operation, first, times, error, shorten=False):
        with self.prepared(template(self.options, "settled")):
            self.verdict.started(self.home.restart(**self.preloaded))
            person = self._person()
            self.control.arm(operation, first, times, error, shorten)
            dies_at_once = self.random.randrange(3) == 0
            try:
                refused = self._act_until_struck(person, times, dies_at_once)
                self.control.disarm()
                if not (dies_at_once and refused):
                    self._go_on(person)
            except Gone:
                self.went_away()
            self.verdict.struck += self.control.struck > 0
            self.verdict.notes["faults"] += self.control.struck
            self._end_and_look(dies_at_once and refused)
        return self.verdict

    def went_away(self):
        status = self.home.process.wait()
        self.verdict.damaged.append(f"{self.where}: the daemon went away ({status})")

    def _person(self):
        person = Person(self.home, self.history, self.words, self.random, FAULT_VERBS)
        person.take_up(self.history.base)
        return person

    def _act_until_struck(self, person, times, stops_when_refused):
        """Returns whether something was refused."""
        refused = False
        for _ in range(120):
            act = person.act()
            if act.refused and act.refused not in PLAIN:
                refused = True
                self._note(act, person)
                if stops_when_refused:
                    return True
            if self.control.struck >= times:
                break
        return refused

    def _note(self, act, person):
        if act.refused != "NotStored":
            self.verdict.notes[f"{act.verb} {act.refused}: {person.told.get(act.refused)}"] += 1

    def _go_on(self, person):
        """What comes behind a fault is answered as if nothing had been."""
        for _ in range(5):
            act = person.act()
            if act.refused and act.refused not in PLAIN:
                told = person.told.get(act.refused)
                self.verdict.damaged.append(f"{self.where}: {act.verb} behind it: {act.refused} {told}")

    def _end_and_look(self, dies):
        number = signal.SIGKILL if dies else self.random.choice([signal.SIGTERM, signal.SIGKILL])
        status = self.home.end(number)
        if status not in (0, -number):
            self.verdict.damaged.append(f"{self.where}: ended with {status}")
        self.where += f", {signal.Signals(number).name}{' at once' if dies else ''}"
        self.start_and_look()

    def start_and_look(self):
        """Nothing is amiss with the disk any more."""
        before = len(self.home.said())
        self.verdict.started(self.home.restart())
        found = look(self.home, self.history, self.verdict, self.where)
        look_aside(self.home, self.verdict, self.where)
        client = Client(self.home.socket)
        search(client, found, self.random, self.verdict, self.where)
        client.close()
        self.verdict.count(self.history)
        self.verdict.told += [f"{self.where}: {line}" for line in told_of_damage(self.home.said()[before:])]


def told_of_damage(said):
    """Lines of the daemon's log that say something of the journal is not as it was."""
    return [line for line in said.splitlines() if any(sign in line for sign in DAMAGE)]


def template(options, kind):
    """A journal's directory to begin with: all in its file, or with the latest acts in its log."""
    return once(f"{options.folder}/{kind}", lambda part: _make_template(options, kind, part))


def _make_template(options, kind, folder):
    with removed(Home(options.programs)) as home:
        home.restart()
        person = Person(home, History(), Words("t"), random.Random(kind))
        for _ in range(10):
            person.import_()
        for _ in range(90):
            person.act()
        home.end()
        if kind == "killed":
            home.restart()
            person.client = Client(home.socket)
            for _ in range(6):
                person.act()
            home.end(signal.SIGKILL)
        os.rename(home.data, folder)
