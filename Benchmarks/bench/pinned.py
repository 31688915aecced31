"""A daemon, a C echo server and a driver on one CPU: across CPUs the scheduler is what would be measured."""
import os

from . import processes, session, tools, varlink


class Pinned:
    """In a session: a daemon and an echo server that answers as the daemon answers `Status`."""

    def __init__(self, desk):
        self.cpu = min(os.sched_getaffinity(0))
        self.env = desk.env
        self.root = desk.root
        self.daemon = desk.socket
        desk.config.write_text(session.QUIET_NEVER + session.far_plan())
        processes.pin(desk.start_daemon().pid, self.cpu)
        self.status = self.request("org.nudged.Control.Status")
        self.echo = desk.root / "run/echo"
        reply = desk.root / "status.reply"
        reply.write_bytes(varlink.exchange(self.daemon, self.status.read_bytes()))
        desk.spawn("taskset", "-c", self.cpu, tools.floor("echo-server"), self.echo, reply)
        session.wait_until(self.echo.exists, "the echo server")

    def request(self, method, **parameters):
        """A file with the bytes of a call."""
        path = self.root / f"{method}.request"
        path.write_bytes(varlink.message(method, **parameters))
        return path

    def calls(self, server, request, count, depth=1):
        """Median microseconds of a call, and calls per second."""
        words = self.run("calls", server, request, count, depth).split()
        return float(words[0]), float(words[1])

    def run(self, floor, *words):
        return tools.output("taskset", "-c", self.cpu, tools.floor(floor), *words, env=self.env)
