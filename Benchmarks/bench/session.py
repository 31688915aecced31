"""A session that belongs to the benchmark: a home, a runtime directory and, when asked for, a bus, a screen, servers."""
import contextlib
import datetime
import os
import re
import select
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from . import tools, varlink

PATIENCE = 20
"""Seconds after which something that should have started is given up."""

HOLLOW = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "NOTIFY_SOCKET", "LISTEN_FDS", "NO_COLOR")


def unit_environment():
    """What the unit gives the daemon."""
    unit = (tools.ROOT / "systemd/nudged.service").read_text(encoding="utf-8")
    return dict(re.findall(r"^Environment=(\w+)=(.*)$", unit, re.M))


class Session:
    """Use it in a `with`; what was started in it ends with it, the last one first."""

    def __init__(self, journal_in_memory=False):
        self.exits = contextlib.ExitStack()
        self.journal_in_memory = journal_in_memory

    def __enter__(self):
        # Not /tmp, which is often memory: writing to disk is half of what is measured. Short, for the sockets' sake.
        self.root = Path(tempfile.mkdtemp(prefix="nudged-bench.", dir=os.environ.get("TMPDIR", "/var/tmp")))
        self.exits.callback(shutil.rmtree, self.root, ignore_errors=True)
        self.runtime = self._directory("run")
        self.config = self._directory("config/nudged") / "nudged.toml"
        self.data = self._directory("data/nudged")
        if self.journal_in_memory:
            memory = tempfile.mkdtemp(prefix="nudged-bench.", dir="/dev/shm")
            self.exits.callback(shutil.rmtree, memory, ignore_errors=True)
            self.data.rmdir()
            self.data.symlink_to(memory)
        self.journal = self.data / "journal.sqlite"
        self.socket = self.runtime / "nudged/org.nudged"
        self.env = {name: value for name, value in os.environ.items()
                    if name not in HOLLOW and not name.startswith(("XDG_", "NUDGED_"))}
        self.env |= {
            "HOME": str(self.root), "XDG_CONFIG_HOME": str(self.root / "config"),
            "XDG_DATA_HOME": str(self.root / "data"), "XDG_RUNTIME_DIR": str(self.runtime),
            "NUDGED_GUIDES": str(tools.GUIDES), "NUDGED_WORDS": str(tools.WORDS), "TZ": "UTC",
            # For the peers: settings in memory, no helpers of a desktop.
            "GSETTINGS_BACKEND": "memory", "GTK_USE_PORTAL": "0", "NO_AT_BRIDGE": "1",
        }
        return self

    def __exit__(self, *_):
        self.exits.close()

    def _directory(self, name):
        path = self.root / name
        path.mkdir(mode=0o700, parents=True)
        return path

    # What runs in it

    def spawn(self, *command, **options):
        """Starts a program that ends with the session."""
        name = Path(str(command[0])).name
        settings = {"stdin": subprocess.DEVNULL, "stdout": self.log(name), "stderr": subprocess.STDOUT,
                    "env": self.env} | options
        process = subprocess.Popen([str(part) for part in command], **settings)
        self.exits.callback(end, process)
        return process

    def log(self, name):
        return self.exits.enter_context(open(self.root / f"{name}.log", "ab"))

    def words_of(self, name):
        """The last lines a program said, for an error."""
        path = self.root / f"{name}.log"
        return path.read_text(errors="replace").strip()[-300:] if path.exists() else ""

    def start_bus(self):
        address = f"unix:path={self.runtime}/bus"
        self.spawn("dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={address}")
        wait_until(lambda: (self.runtime / "bus").exists(), "the session bus")
        self.env["DBUS_SESSION_BUS_ADDRESS"] = address

    def start_display(self):
        """A screen nobody sees."""
        ours, theirs = os.pipe()
        self.exits.callback(os.close, ours)
        self.spawn("Xvfb", "-displayfd", theirs, "-screen", "0", "1024x640x24", "-nolisten", "tcp", "-noreset",
                   pass_fds=[theirs])
        os.close(theirs)
        if not select.select([ours], [], [], PATIENCE)[0]:
            raise RuntimeError("Xvfb did not start")
        self.env["DISPLAY"] = ":" + os.read(ours, 32).decode().strip()

    def dunst_command(self):
        """dunst, with bubbles that stay: one that fades would wake it."""
        config = self.root / "dunstrc"
        urgencies = "".join(f"[urgency_{level}]\ntimeout = 0\n" for level in ("low", "normal", "critical"))
        config.write_text("[global]\nidle_threshold = 0\nshow_age_threshold = -1\n" + urgencies)
        return ["dunst", "-config", str(config)]

    def start_dunst(self):
        process = self.spawn(*self.dunst_command())
        self.wait_for_server()
        return process

    def wait_for_server(self):
        asked = ["dbus-send", "--session", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/",
                 "org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.Notifications"]
        wait_until(lambda: "true" in tools.output(*asked, env=self.env), "the notification server")

    def start_daemon(self, around=(), **options):
        """nudged, ready to be asked. `around` is a program to start it with, such as strace."""
        notified = self.root / "notify"
        notified.unlink(missing_ok=True)
        env = self.env | unit_environment() | {"NOTIFY_SOCKET": str(notified)} | options.pop("env", {})
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ours:
            ours.bind(str(notified))
            ours.setblocking(False)
            process = self.spawn(*around, tools.NUDGED, env=env, **options)
            self._await_ready(ours, process)
        return process

    def _await_ready(self, notified, process):
        deadline = time.monotonic() + PATIENCE
        while process.poll() is None and time.monotonic() < deadline:
            if select.select([notified], [], [], 0.1)[0] and b"READY=1" in notified.recv(4096).split(b"\n"):
                return
        raise RuntimeError(f"nudged did not start: {self.words_of('nudged') or process.poll()}")

    def ask(self, method, **parameters):
        return varlink.call(self.socket, method, **parameters)


def end(process):
    """Ends a program, and insists after a while."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
    process.wait()


def wait_until(is_so, what, seconds=PATIENCE, look_every=0.02):
    deadline = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > deadline:
            raise RuntimeError(f"gave up waiting for {what}")
        time.sleep(look_every)


# Configurations

QUIET_NEVER = '[quiet]\nhours = []\n[limits]\nper-day = 100000\nminimum-gap = "0s"\nsettle = "0s"\n'

# For what a copy of the journal in a quiet moment would be measured along with.
NO_BACKUPS = "[backup]\ndaily = false\n"


def far_plan():
    """The plan of an ordinary evening, twelve hours away whenever the benchmark runs."""
    at = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=12)
    return plan("evening-wins", f"*-*-* {at:%H:%M}")


def plan(name, when):
    """One that goes on asking though nobody answers."""
    return (f'\n[[plan]]\nname = "{name}"\nguide = "evening-wins"\non-calendar = ["{when}"]\nexpires-after = "3h"\n'
            "ease-off = false\n")


def watchdog_microseconds():
    """As the service has it."""
    unit = (tools.ROOT / "systemd/nudged.service").read_text(encoding="utf-8")
    minutes = re.search(r"^WatchdogSec=(\d+)min$", unit, re.M)
    return int(minutes[1]) * 60_000_000 if minutes else None
