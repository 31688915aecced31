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


EXCHANGES = "org.nudged.Journal.MakeBackup"
"""From here on the calls put other journals in place; what was asked before is gone then."""


def ask_each(socket, exchanging=False):
    """Every method once, in two goes: those that leave the journal in its place, then those that exchange it. One that is
    answered with an error is an error here."""
    rows = calls(socket)
    start = next(number for number, (method, _) in enumerate(rows) if method == EXCHANGES)
    for method, parameters in rows[start:] if exchanging else rows[:start]:
        varlink.replies(socket, method, parameters, more=method.split(".")[-1] in STREAMS,
                        first_only=method.endswith(".Monitor"))


def declared(socket):
    methods = set()
    for interface in varlink.call(socket, "org.varlink.service.GetInfo")["interfaces"]:
        text = varlink.call(socket, "org.varlink.service.GetInterfaceDescription", interface=interface)["description"]
        methods |= {f"{interface}.{name}" for name in re.findall(r"^method (\w+)", text, re.M)}
    return methods
