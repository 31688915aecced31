"""Just enough of the Varlink protocol to ask the daemon something."""
import json
import socket


def message(method, **parameters):
    """The bytes of a call."""
    return json.dumps({"method": method, "parameters": parameters}, separators=(",", ":")).encode() + b"\0"


def exchange(path, request):
    """Sends a call, and returns the bytes of the reply."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(20)
        connection.connect(str(path))
        connection.sendall(request)
        reply = b""
        while not reply.endswith(b"\0"):
            part = connection.recv(65536)
            if not part:
                raise RuntimeError("the daemon closed the connection")
            reply += part
        return reply


def call(path, method, **parameters):
    """The parameters of the reply."""
    reply = json.loads(exchange(path, message(method, **parameters))[:-1])
    if "error" in reply:
        raise RuntimeError(f"{method}: {reply}")
    return reply.get("parameters", {})
