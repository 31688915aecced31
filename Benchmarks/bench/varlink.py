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


def replies(path, method, parameters, more=False, first_only=False, patience=60):
    """The parameters of all replies of one call."""
    request = {"method": method, "parameters": parameters} | ({"more": True} if more else {})
    found = []
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(patience)
        connection.connect(str(path))
        connection.sendall(json.dumps(request).encode() + b"\0")
        rest = b""
        while True:
            part = connection.recv(1 << 18)
            if not part:
                raise RuntimeError(f"{method}: the daemon closed the connection")
            *whole, rest = (rest + part).split(b"\0")
            for reply in map(json.loads, whole):
                if "error" in reply:
                    raise RuntimeError(f"{method}: {reply}")
                found.append(reply.get("parameters", {}))
                if first_only or not reply.get("continues"):
                    return found
