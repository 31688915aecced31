"""C: the power is cut at many points of what a daemon did; another one starts from what the disk holds."""

import itertools
import os
import pickle
import random
import shutil
import signal

from .disk import DIRECTORY_SYNCED, RENAMED, SYNCED, TRUNCATED, UNLINKED, Disk, changes
from .faults import FAULT_VERBS, told_of_damage
from .history import History
from .home import Home
from .once import once, removed
from .person import Person, Words
from .verdict import Verdict, look, look_aside, search

# Cuts of one recording that a task looks at.
CUTS = 30
ACTS = 150


def plan(rounds, seed):
    """Two recordings, and many cuts of each."""
    rounds = rounds or 600
    recordings = 2 if rounds > CUTS else 1
    tasks = [(seed + number % recordings, number // recordings) for number in range(max(1, rounds // CUTS))]
    return [(recording, part, min(CUTS, rounds)) for recording, part in tasks]


def run(task, options):
    recording, part, count = task
    verdict = Verdict()
    made = once(f"{options.folder}/recording-{recording}", Recording(options, recording).make)
    with open(made, "rb") as file:
        steps, acts = pickle.load(file)
    history = History()
    history.acts = acts
    if part == 0:
        verdict.count(history)
        verdict.notes.update({f"recorded: {name}": count for name, count in _counts(steps).items()})
    rng = random.Random(f"cuts {recording} {part}")
    near, anywhere = _points(steps), range(len(steps))
    points = sorted(rng.choice(near if rng.random() < 0.5 else anywhere) for _ in range(count))
    disk = Disk()
    for number, change in enumerate(steps):
        disk.take(change)
        for turn in range(points.count(number)):
            where = f"cut {recording}, behind {number} of {len(steps)}, {turn}"
            verdict.add(Cut(options, disk, random.Random(where), where).look(history, change.end + 0.5))
    return "cuts: power", verdict


def _points(steps):
    """Right before and behind whatever is no write: that is where orders matter."""
    kinds = (SYNCED, DIRECTORY_SYNCED, TRUNCATED, RENAMED, UNLINKED)
    found = [number for number, step in enumerate(steps) if step.kind in kinds]
    return [max(0, number - 1) for number in found] + found


def _counts(steps):
    kinds = {TRUNCATED: "truncations", SYNCED: "syncs", RENAMED: "renames", UNLINKED: "removals"}
    found = [kinds.get(step.kind, "other changes") for step in steps]
    found += ["writes to the file" for step in steps if step.name == "journal.sqlite" and step.data]
    return {name: found.count(name) for name in sorted(set(found))}


class Recording:
    """All a daemon writes in three lives: begun in an empty home, ended, killed while it rests, and ended."""

    def __init__(self, options, seed):
        self.options, self.seed = options, seed

    def make(self, path):
        """Keeps the changes and the history; times are places in the record."""
        with removed(Home(self.options.programs)) as home, open(path, "wb") as file:
            trace = home.root / "trace"
            trace.touch()
            acts = self._live(home, trace).acts
            pickle.dump((list(changes(trace)), acts), file)

    def _live(self, home, trace):
        counter = itertools.count(1)
        # Two moments at the same place of the record are told apart by what comes behind the point.
        history, clock = History(), lambda: trace.stat().st_size + next(counter) * 1e-6
        rng, words = random.Random(self.seed), Words("c")
        preloaded = {
            "LD_PRELOAD": self.options.library,
            "ATTACK_DIRECTORY": str(home.data),
            "ATTACK_TRACE": str(trace),
        }
        known = {}
        for ending in [signal.SIGTERM, signal.SIGKILL, signal.SIGTERM]:
            home.restart(**preloaded)
            person = Person(home, history, words, rng, FAULT_VERBS, clock)
            person.entries, person.steps = known or ({}, {})
            for _ in range(ACTS):
                person.act()
            known = person.entries, person.steps
            # Answered: nothing is under way any more that the record would lack.
            person.client.call("Control.Status")
            home.end(ending)
        return history


class Cut:
    """A home as the disk left it, and a daemon that starts there."""

    def __init__(self, options, disk, rng, where):
        self.disk, self.random, self.where = disk, rng, where
        self.verdict = Verdict(rounds=1, struck=int(disk.waiting > 0))
        self.home = Home(options.programs)

    def look(self, history, until):
        with removed(self.home):
            self._fill()
            self._keep("before")
            seconds = self.home.start()
            self.verdict.told += [f"{self.where}: {line}" for line in told_of_damage(self.home.said())]
            if seconds is None:
                status = self.home.process.returncode
                self.verdict.damaged.append(f"{self.where}: did not start ({status}): {self.home.said()}")
            else:
                self.verdict.started(seconds)
                self._compare(history, until)
            if not self.verdict.is_well or self.verdict.told:
                self._keep("behind")
        return self.verdict

    def _fill(self):
        for name, content in self.disk.cut(self.random).items():
            path = self.home.data / name
            path.write_bytes(content)
            path.chmod(0o600)
        self._leave_index()

    def _leave_index(self):
        """SQLite's index of the log is never synced; what lies there is older than the machine's start."""
        index = self.home.data / "journal.sqlite-shm"
        if self.random.randrange(2) == 0:
            index.write_bytes(bytes(32768) if self.random.randrange(2) else self.random.randbytes(32768))
            index.chmod(0o600)
            os.utime(index, (1, 1))

    def _compare(self, history, until):
        found = look(self.home, history, self.verdict, self.where, until)
        look_aside(self.home, self.verdict, self.where)
        person = Person(self.home, History(found), Words("z"), self.random)
        search(person.client, found, self.random, self.verdict, self.where)
        if person.log().acknowledged is None:
            self.verdict.damaged.append(f"{self.where}: a win behind it was refused: {person.told}")
        person.client.close()
        # As it would be left by another cut: what is there, is there for good.
        self.home.end(signal.SIGKILL)
        self.verdict.started(self.home.restart())
        look(self.home, person.history, self.verdict, f"{self.where}, killed and started again")

    def _keep(self, name):
        """Files to look into, where somebody asked for them."""
        folder = os.environ.get("ATTACKS_KEEP")
        if folder:
            target = f"{folder}/{self.where}/{name}".replace(" ", "-")
            shutil.copytree(self.home.data, target, dirs_exist_ok=True)
