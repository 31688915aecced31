"""The programs that are measured, the small ones that measure them, and the peers that happen to be there."""
import os
import re
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
ROOT = HERE.parent
BUILT = Path(os.environ.get("NUDGED_BUILT", ROOT / ".build/release")).resolve()
FLOORS = ROOT / ".build/bench"
NUDGED = str(BUILT / "nudged")
NUDGECTL = str(BUILT / "nudgectl")
GUIDES = ROOT / "config/guides"
WORDS = ROOT / "config/words"


def floor(name):
    return str(FLOORS / name)


def build_floors():
    """The C programs; seconds at most, nothing when they are there."""
    subprocess.run(["make", "--silent", "-C", HERE / "floors", f"OUT={FLOORS}"], check=True)


def build_hello():
    """The fully static ArgumentParser program `nudgectl status` is compared with."""
    scratch = FLOORS / "hello"
    subprocess.run(
        ["swift", "build", "--quiet", "-c", "release", "--static-swift-stdlib",
         "--package-path", HERE / "hello", "--scratch-path", scratch],
        check=True, stdout=subprocess.DEVNULL)
    return str(scratch / "release/hello")


def build_planner_timer():
    """The program that times the planner, in the process, without the daemon around it."""
    options = ["-c", "release", "--static-swift-stdlib", "--product", "planner-timer", "--package-path", ROOT]
    subprocess.run(["swift", "build", "--quiet", *options], check=True, stdout=subprocess.DEVNULL)
    return str(Path(output("swift", "build", *options, "--show-bin-path").strip()) / "planner-timer")


def peer(name):
    """The path of a program somebody else wrote, or None."""
    beside = ROOT / ".build-venv/bin" / name
    return shutil.which(name) or (str(beside) if beside.exists() else None)


def output(*command, **options):
    """What a program prints. It is an error when it fails."""
    done = subprocess.run([str(part) for part in command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True, timeout=300, **options)
    if done.returncode != 0:
        raise RuntimeError(f"{Path(str(command[0])).name} ended with {done.returncode}: {done.stderr.strip()[-300:]}")
    return done.stdout


def spawn_times(rounds, commands, env):
    """Milliseconds from fork to exit, a list for each command; they take turns."""
    line = []
    for command in commands:
        line += ([":::"] if line else []) + [str(part) for part in command]
    rows = output(floor("spawn-timer"), rounds, *line, env=env).splitlines()
    return [[float(time) / 1000 for time in column] for column in zip(*(row.split("\t") for row in rows))]


def instructions(command, env):
    """Instructions in user space under callgrind; None where it cannot tell."""
    if not shutil.which("valgrind"):
        return None
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command], env=env, text=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=300)
    found = re.search(r"Collected : (\d+)", done.stderr)
    return int(found[1]) if found and done.returncode == 0 else None
