"""Calls of all methods there are, by the interfaces' own lists: one that has no call here is an error, not a gap."""
import json
import re

from . import tools, varlink

CALLS = tools.ROOT / "Tests/EndToEndTests/Support/every-method.json"
"""In an order in which each has something to do: the first two nudges and the first entries are theirs."""

STREAMS = {"Export", "Story", "Simulate", "TryNotification", "Monitor", "List"}
"""Asked with "more"."""


def calls(socket):
    """Pairs of a method and its parameters."""
    rows = json.loads(CALLS.read_text(encoding="utf-8"))
    known, there = {method for method, _ in rows}, declared(socket)
    if known != there:
        raise RuntimeError(f"{CALLS.name} and the interfaces differ: {', '.join(sorted(known ^ there))}")
    return rows


def ask_each(socket):
    """Every method once; one that is answered with an error is an error here."""
    for method, parameters in calls(socket):
        varlink.replies(socket, method, parameters, more=method.split(".")[-1] in STREAMS,
                        first_only=method.endswith(".Monitor"))


def declared(socket):
    methods = set()
    for interface in varlink.call(socket, "org.varlink.service.GetInfo")["interfaces"]:
        text = varlink.call(socket, "org.varlink.service.GetInterfaceDescription", interface=interface)["description"]
        methods |= {f"{interface}.{name}" for name in re.findall(r"^method (\w+)", text, re.M)}
    return methods
