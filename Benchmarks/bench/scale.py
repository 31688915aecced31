"""How much is measured: all of it, or enough to see whether something broke."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Scale:
    idle_seconds: int
    starts: int
    """Rounds of starting the daemon in each of its settings."""
    records: int
    """Rounds of writing one record with each program."""
    statuses: int
    """Rounds of nudgectl status and its floor."""
    rounds: int
    """Rounds of many calls on an open connection."""
    nudges: int
    """How many nudges come due."""
    steps: int
    """Steps of the planner by itself."""
    entries: int
    """Of the journal of ten years."""
    meanwhile: int
    """How many nudges come due while it is exported."""


FULL = Scale(idle_seconds=60, starts=25, records=40, statuses=200, rounds=15, nudges=1000, steps=3000,
             entries=1_000_000, meanwhile=300)
QUICK = Scale(idle_seconds=10, starts=5, records=5, statuses=20, rounds=3, nudges=20, steps=300,
              entries=50_000, meanwhile=20)
