"""B: the n-th write, sync or read of the daemon's start is refused."""

import errno
import random
import signal

from .client import Gone
from .faults import PLAIN, Round, template, told_of_damage


def plan(rounds, seed):
    last = max(1, (rounds or 180) // 3)
    parts = [(part, last) for part in range(last)]
    return [(operation, *part, seed) for part in parts for operation in ["write", "sync", "read"]]


def run(task, options):
    operation, part, parts, seed = task
    rng = random.Random(f"start {operation} {part} {seed}")
    error = errno.EIO if operation == "read" else rng.choice([errno.EIO, errno.ENOSPC])
    kind = "settled" if part % 2 else "killed"
    round_of = Start(options, rng, f"start, {kind}: {operation} {errno.errorcode[error]}")
    return f"start-faults: {operation}", round_of.run(kind, operation, part / parts, error)


class Start(Round):
    def run(self, kind, operation, where, error):
        """where: how far into the start, from 0 to 1."""
        with self.prepared(template(self.options, kind)):
            first = 1 + int(where * self._calls(operation, kind))
            self.where += f", call {first}"
            self.control.arm(operation, first, 1, error)
            seconds = self.home.start(**self.preloaded)
            self.verdict.notes["went on" if seconds else self._refusal()] += 1
            if self.home.process.returncode not in (None, 1, 65, 74, 75, 78):
                self.verdict.damaged.append(f"{self.where}: ended with {self.home.process.returncode}")
            if seconds:
                self._write_a_little()
            self.verdict.struck += self.control.struck > 0
            self.home.end(signal.SIGKILL)
            # A disk that answers one call late has no damage.
            self.verdict.told += [f"{self.where}: {line}" for line in told_of_damage(self.home.said())]
            self.start_and_look()
        return self.verdict

    def _calls(self, operation, kind):
        """How many calls a start makes where nothing is amiss."""
        self.control.arm(operation, 1 << 30)
        self.home.restart(**self.preloaded)
        self.home.end(signal.SIGKILL)
        self.home.take_journal(template(self.options, kind))
        self.home.log.unlink()
        return self.control.seen

    def _refusal(self):
        """How the daemon says that it does not start."""
        sentence = self.home.said().strip().splitlines()[-1].replace(str(self.home.data), "…")
        return f"refused with {self.home.process.returncode} ({sentence})"

    def _write_a_little(self):
        """The fault may still lie ahead, or the start have gone on without something."""
        try:
            person = self._person()
            for _ in range(5):
                act = person.act()
                if act.refused and act.refused not in PLAIN:
                    self.verdict.notes["refused behind the start"] += 1
        except Gone:
            self.went_away()
