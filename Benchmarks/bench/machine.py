"""The machine, in the words of the table."""
import datetime
import os
import platform
import re
import subprocess
import tempfile

from . import tools


def load():
    return os.getloadavg()[0]


def describe(load_before):
    facts = {
        "date": datetime.date.today().isoformat(),
        "processor": f"{_processor()}, {os.cpu_count()} cores",
        "kernel": f"{platform.system()} {platform.release()}",
        "system": platform.freedesktop_os_release().get("PRETTY_NAME", "unknown"),
        "file system of the journals": _file_system(),
        "load before": f"{load_before:.2f}" + ("; others were at work, times are high" if load_before > 0.5 else ""),
        "nudged": _nudged(),
        "versions": ", ".join(_versions()),
    }
    return "\n".join(f"- {name}: {fact}" for name, fact in facts.items() if fact)


def _processor():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        found = re.search(r"^model name\s*: (.*)$", file.read(), re.M)
    return found[1] if found else platform.machine()


def _file_system():
    return _first_line("findmnt", "-n", "-o", "FSTYPE", "-T", os.environ.get("TMPDIR", "/var/tmp"))


def _nudged():
    commit = _first_line("git", "-C", str(tools.ROOT), "rev-parse", "--short", "HEAD")
    sizes = [f"{os.path.basename(path)} {os.path.getsize(path) / 1e6:.1f} MB" for path in (tools.NUDGED, tools.NUDGECTL)]
    return f"{_first_line(tools.NUDGED, '--version') or 'unknown'}, commit {commit or 'unknown'}; " + ", ".join(sizes)


def _versions():
    asked = {
        "swift": "--version", "gcc": "--version", "sqlite3": "--version", "dbus-daemon": "--version",
        "dunst": "--version", "workrave": "", "remind": "", "task": "--version", "jrnl": "--version",
        "valgrind": "--version",
    }
    for name, option in asked.items():
        path = tools.peer(name)
        if not path:
            continue
        said = _first_line(path, option) if option else _debian_version(name)
        found = re.search(r"\d+(\.\d+)+", said)
        yield f"{name} {found[0]}" if found else name


def _debian_version(package):
    return _first_line("dpkg-query", "-W", "-f", "${Version}", package)


def _first_line(*command):
    with tempfile.TemporaryDirectory() as home:
        try:
            done = subprocess.run(command, env={**os.environ, "HOME": home}, stdin=subprocess.DEVNULL,
                                  capture_output=True, text=True, timeout=30)
        except (OSError, subprocess.TimeoutExpired):
            return ""
    return (done.stdout or done.stderr).strip().split("\n")[0] if done.returncode == 0 else ""
