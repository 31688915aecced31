"""Varlink, as little of it as is needed: calls as JSON, each ended by a NUL byte."""

import json
import socket

from .home import PATIENCE


class Gone(Exception):
    """The daemon went away before it answered."""


class Client:
    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(PATIENCE)
        self.rest = b""
        try:
            self.socket.connect(path)
        except (FileNotFoundError, ConnectionError) as error:
            raise Gone from error

    def call(self, method, **parameters):
        """Returns the error's name, or None, and the parameters of the reply."""
        message = {"method": f"org.nudged.{method}", "parameters": parameters}
        try:
            self.socket.sendall(json.dumps(message).encode() + b"\0")
            while b"\0" not in self.rest:
                received = self.socket.recv(1 << 16)
                if not received:
                    raise Gone
                self.rest += received
        except (ConnectionError, BrokenPipeError) as error:
            raise Gone from error
        reply, self.rest = self.rest.split(b"\0", 1)
        reply = json.loads(reply)
        error = reply.get("error")
        return error and error.rsplit(".", 1)[-1], reply.get("parameters", {})

    def close(self):
        self.socket.close()
