"""A daemon, a C echo server and a driver on one CPU: across CPUs the scheduler is what would be measured."""
import os

from . import processes, session, tools, varlink


class Pinned:
    """In a session: a daemon and an echo server that answers as the daemon answers `Status`."""

    def __init__(self, desk):
        self.cpu = min(os.sched_getaffinity(0))
        self.desk = desk
        self.env = desk.env
        self.root = desk.root
        self.daemon = desk.socket
        desk.config.write_text(session.QUIET_NEVER + session.far_plan())
        self.process = desk.start_daemon()
        processes.pin(self.process.pid, self.cpu)
        self.status = self.request("org.nudged.Control.Status")
        self.echo = self.echo_of(self.status)

    def request(self, method, **parameters):
        """A file with the bytes of a call."""
        return self.requests(method, [varlink.message(method, **parameters)])

    def requests(self, name, messages):
        """A file with the bytes of several calls, which take turns."""
        path = self.root / f"{name}.request"
        path.write_bytes(b"".join(messages))
        return path

    def echo_of(self, requests):
        """An echo server that answers everything with the longest of what the daemon answers to these calls."""
        messages = [message + b"\0" for message in requests.read_bytes().split(b"\0")[:-1]]
        path = self.root / f"run/{requests.stem}.echo"
        reply = requests.with_suffix(".reply")
        reply.write_bytes(max((varlink.exchange(self.daemon, message) for message in messages), key=len))
        self.desk.spawn("taskset", "-c", self.cpu, tools.floor("echo-server"), path, reply)
        session.wait_until(path.exists, "the echo server")
        return path

    def calls(self, server, request, count, depth=1, period=1):
        """Median microseconds of a call, and calls per second; with a period, of every so manyth."""
        words = self.run("calls", server, request, count, depth, period).split()
        return float(words[0]), float(words[1])

    def run(self, floor, *words):
        return tools.output("taskset", "-c", self.cpu, tools.floor(floor), *words, env=self.env)
