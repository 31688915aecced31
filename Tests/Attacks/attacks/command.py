"""Runs what was asked for, a few tasks at a time, and tells what came of it."""

import concurrent.futures
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

from . import cuts, faults, kills, short, start_faults, table
from .home import REPOSITORY as REPOSITORY
from .verdict import Verdict

ATTACKS = {"kills": kills, "faults": faults, "start-faults": start_faults, "short": short, "cuts": cuts}

# Of each kind and task; where one thing goes wrong, a hundred others follow.
SHOWN = 5

HERE = Path(__file__).resolve().parents[1]


def main(options):
    print(f"seed {options.seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="nudged-attacks-") as folder:
        options.library = build(folder)
        options.folder = folder
        tasks = [(name, task) for name in options.attacks or ATTACKS for task in _plan(name, options)]
        verdicts = _run_all(tasks, options)
    print(table.text(verdicts))
    return 0 if all(verdict.is_well for verdict in verdicts.values()) else 1


def build(folder):
    library = f"{folder}/preload.so"
    warnings = ["-Wall", "-Wextra", "-Werror"]
    shared = ["cc", "-shared", "-fPIC", "-O2", *warnings, "-o", library, str(HERE / "preload.c"), "-ldl"]
    subprocess.run(shared, check=True)
    return library


def _plan(name, options):
    tasks = ATTACKS[name].plan(options.rounds, options.seed)
    return [task for task in tasks if not options.task or options.task in _title(name, task)]


def _title(name, task):
    return f"{name} {' '.join(map(str, task))}"


def _run_all(tasks, options):
    verdicts = {}
    with concurrent.futures.ProcessPoolExecutor(options.jobs) as pool:
        waiting = {pool.submit(_run, name, task, options): (name, task) for name, task in tasks}
        for done in concurrent.futures.as_completed(waiting):
            row, verdict = done.result()
            verdicts.setdefault(row, Verdict()).add(verdict)
            _tell(_title(*waiting[done]), verdict)
    return dict(sorted(verdicts.items()))


def _run(name, task, options):
    try:
        return ATTACKS[name].run(task, options)
    except Exception:
        # One round that goes wrong in a way nobody thought of is told, and the others go on.
        return name, Verdict(rounds=1, damaged=[f"{_title(name, task)}: {traceback.format_exc()}"])


def _tell(title, verdict):
    for what in ["lost", "doubled", "kept", "damaged", "aside", "told"]:
        found = getattr(verdict, what)
        for text in found[:SHOWN] + ([f"and {len(found) - SHOWN} more"] if len(found) > SHOWN else []):
            print(f"{title}: {what}: {text}", file=sys.stderr, flush=True)
