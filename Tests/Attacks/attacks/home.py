"""A home with a daemon of its own, on a runtime directory of its own, without a bus."""

import os
import select
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]

CONFIGURATION = """plan = []
[quiet]
hours = []
[limits]
per-day = 100000
minimum-gap = "0s"
settle = "0s"
"""

# Seconds. A bound for what should be there at once; nothing waits for it when all is well.
PATIENCE = 60


class Trouble(Exception):
    """The daemon did something that no attack explains."""


class Home:
    def __init__(self, programs):
        self.nudged = str(Path(programs).resolve() / "nudged")
        # For its owner alone, as runtime directories are.
        self.root = Path(os.path.realpath(tempfile.mkdtemp(prefix="nudged-attack-")))
        self.data = self.root / "home/.local/share/nudged"
        for folder in ["home/.config/nudged", "run", "home/.local/share/nudged"]:
            (self.root / folder).mkdir(parents=True, mode=0o700)
        self.data.chmod(0o700)
        (self.root / "home/.config/nudged/nudged.toml").write_text(CONFIGURATION)
        self.log = self.root / "log"
        self.process = None

    @property
    def journal(self):
        return self.data / "journal.sqlite"

    @property
    def socket(self):
        return str(self.root / "run/nudged/org.nudged")

    def environment(self, extra):
        return {
            "HOME": str(self.root / "home"),
            "XDG_RUNTIME_DIR": str(self.root / "run"),
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
            "TZ": "UTC",
            "LANG": "C.UTF-8",
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.root}/run/bus",
            "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={self.root}/run/no-system-bus",
            "NUDGED_GUIDES": str(REPOSITORY / "config/guides"),
            "NUDGED_WORDS": str(REPOSITORY / "config/words"),
            "NOTIFY_SOCKET": str(self.root / "ready"),
            **extra,
        }

    def take_journal(self, folder):
        """Puts a copy of a journal's directory in the place of this one."""
        shutil.rmtree(self.data)
        shutil.copytree(folder, self.data)

    def start(self, **extra):
        """Starts the daemon and waits until it is ready or has ended.

        Returns the seconds that took, or None where it ended.
        """
        ready = self.root / "ready"
        ready.unlink(missing_ok=True)
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notify, open(self.log, "ab") as log:
            notify.bind(str(ready))
            begun = time.monotonic()
            self.process = subprocess.Popen(
                [self.nudged],
                env=self.environment(extra),
                cwd=self.root,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=log,
            )
            return time.monotonic() - begun if self._is_ready(notify) else None

    def _is_ready(self, notify):
        ended = os.pidfd_open(self.process.pid)
        try:
            end = time.monotonic() + PATIENCE
            while time.monotonic() < end:
                there, _, _ = select.select([notify, ended], [], [], end - time.monotonic())
                if notify in there and b"READY=1" in notify.recv(4096).split(b"\n"):
                    return True
                if ended in there:
                    self.process.wait()
                    return False
        finally:
            os.close(ended)
        raise Trouble(f"neither ready nor gone within {PATIENCE} s: {self.said()}")

    def restart(self, **extra):
        """As start, where nothing keeps it from starting."""
        seconds = self.start(**extra)
        if seconds is None:
            raise Trouble(f"did not start ({self.process.returncode}): {self.said()}")
        return seconds

    def end(self, number=signal.SIGTERM):
        """Ends the daemon, and waits for it. Returns its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise Trouble(f"did not end within {PATIENCE} s of signal {number}: {self.said()}") from None

    def said(self):
        return self.log.read_text(errors="replace") if self.log.exists() else ""

    def remove(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.root, ignore_errors=True)
