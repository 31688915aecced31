"""B: the n-th write, sync or read of the daemon's start is refused."""

import errno
import random
import signal

from .client import Gone
from .faults import PLAIN, Round, template


def plan(rounds, seed):
    last = max(1, (rounds or 180) // 3)
    return [(operation, first, seed + first) for first in range(1, last + 1) for operation in ["write", "sync", "read"]]


def run(task, options):
    operation, first, seed = task
    rng = random.Random(f"start {operation} {first} {seed}")
    error = errno.EIO if operation == "read" else rng.choice([errno.EIO, errno.ENOSPC])
    kind = rng.choice(["settled", "killed"])
    round_of = Start(options, rng, f"start, {kind}: {operation} {first} {errno.errorcode[error]}")
    return f"start-faults: {operation}", round_of.run(kind, operation, first, error)


class Start(Round):
    def run(self, kind, operation, first, error):
        with self.prepared(template(self.options, kind)):
            self.control.arm(operation, first, 1, error)
            seconds = self.home.start(**self.preloaded)
            self.verdict.notes["went on" if seconds else f"refused with {self.home.process.returncode}"] += 1
            if self.home.process.returncode not in (None, 1, 65, 74, 75, 78):
                self.verdict.damaged.append(f"{self.where}: ended with {self.home.process.returncode}")
            if seconds:
                self._write_a_little()
            self.verdict.struck += self.control.struck > 0
            self.home.end(signal.SIGKILL)
            self.start_and_look()
        return self.verdict

    def _write_a_little(self):
        """The fault may still lie ahead, or the start have gone on without something."""
        try:
            person = self._person()
            for _ in range(5):
                act = person.act()
                if act.refused and act.refused not in PLAIN:
                    self.verdict.notes["refused behind the start"] += 1
        except Gone:
            self.verdict.damaged.append(f"{self.where}: the daemon went away ({self.home.process.wait()})")
