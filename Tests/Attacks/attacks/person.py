"""Somebody who writes, edits, removes, takes back, and imports, one act after the other."""

import itertools
import json
import time

from .client import Client
from .history import Act

VERBS = {"Log": 30, "Amend": 12, "Undo": 14, "Remove": 8, "AddStep": 10, "FinishStep": 10, "Import": 5}

HEADER = {"nudged": "journal", "version": 1, "program": "0.1.0", "at": "2026-11-21T16:48:40+00:00"}


class Words:
    """Words that come once: letters alone, each one word to the index of words, and none begins another."""

    def __init__(self, beginning):
        self.beginning = beginning
        self._numbers = itertools.count(1)

    def next(self):
        number, letters = next(self._numbers), ""
        while number:
            number, letter = divmod(number, 25)
            letters = chr(ord("a") + letter) + letters
        return f"{self.beginning}{letters}z"


class Person:
    """An act that is refused is noted; where the daemon goes away, Gone is thrown."""

    def __init__(self, home, history, words, random, verbs=None, clock=time.perf_counter):
        self.client = Client(home.socket)
        self.history, self.words, self.random, self.clock = history, words, random, clock
        self.verbs = verbs or VERBS
        self.entries = {}
        self.steps = {}
        self.told = {}

    def take_up(self, records):
        """Knows what is in a journal already."""
        entries = {key[1]: state for key, state in records.items() if key[0] == "entry"}
        self.entries = {number: text for number, (text, is_gone) in entries.items() if not is_gone}
        steps = {key[1]: state for key, state in records.items() if key[0] == "step"}
        self.steps = {number: state[0] for number, state in steps.items() if state[1:] == ("open", False)}

    def act(self):
        """Does something, whatever comes to mind. Returns the act."""
        verb = self.random.choices(list(self.verbs), self.verbs.values())[0]
        lacks_entry = verb in ("Amend", "Remove", "Erase", "Read") and not self.entries
        if lacks_entry or verb == "FinishStep" and not self.steps:
            verb = "Log"
        # Import is a word of Python's own.
        return getattr(self, verb.lower() + ("_" if verb == "Import" else ""))()

    def _do(self, verb, results, texts, outcome, **parameters):
        act = self.history.send(Act(verb, self.clock(), texts, results))
        error, reply = self.client.call(f"Journal.{verb}", **parameters)
        if error:
            act.refused = error
            self.told[error] = reply.get("reason", "")
        else:
            act.results = outcome(reply)
            act.acknowledged = self.clock()
        return act

    def _any_entry(self):
        return self.random.choice(list(self.entries))

    # MARK: Verbs

    def log(self):
        text = self.words.next()

        def outcome(reply):
            self.entries[reply["entry"]["id"]] = text
            return {("entry", reply["entry"]["id"]): (text, False)}

        kind = self.random.choice(["win", "reflection", "affirmation", "learning"])
        return self._do("Log", {}, [text], outcome, kind=kind, text=text)

    def amend(self):
        number, text = self._any_entry(), self.words.next()
        results = {("entry", number): (text, False)}

        def outcome(reply):
            self.entries[number] = text
            return results

        return self._do("Amend", results, [text], outcome, id=number, text=text)

    def remove(self):
        number = self._any_entry()
        results = {("entry", number): (self.entries.pop(number), True)}

        def outcome(reply):
            return {("entry", number): (reply["entry"]["text"], True)}

        return self._do("Remove", results, [], outcome, id=number)

    def erase(self):
        number = self._any_entry()
        del self.entries[number]
        results = {("entry", number): ("", True)}
        return self._do("Erase", results, [], lambda reply: results, id=number)

    def undo(self):
        def outcome(reply):
            results = {}
            for record in reply["undone"]:
                if record["subject"] == "entry":
                    results["entry", record["id"]] = (record["text"], record["gone"])
                    if record["gone"]:
                        self.entries.pop(record["id"], None)
                if record["subject"] == "step":
                    # A step that is still there was finished by what was taken back.
                    results["step", record["id"]] = (record["text"], "open", record["gone"])
            return results

        return self._do("Undo", {}, [], outcome)

    def addstep(self):
        text = self.words.next()

        def outcome(reply):
            self.steps[reply["step"]["id"]] = text
            return {("step", reply["step"]["id"]): (text, "open", False)}

        return self._do("AddStep", {}, [text], outcome, text=text)

    def finishstep(self):
        number, text = self.random.choice(list(self.steps)), self.words.next()
        results = {("step", number): (self.steps.pop(number), "finished", False)}

        def outcome(reply):
            return {**results, ("entry", reply["entry"]["id"]): (text, False)}

        return self._do("FinishStep", results, [text], outcome, id=number, text=text)

    def makebackup(self):
        return self._do("MakeBackup", {}, [], lambda reply: {})

    def list(self):
        search = self.random.choice(list(self.entries.values()) or ["nothing"])
        return self._do("List", {}, [], lambda reply: {}, search=search)

    def read(self):
        return self._do("Read", {}, [], lambda reply: {}, id=self._any_entry())

    def import_(self, count=20):
        texts = [self.words.next() for _ in range(count)]
        lines = [json.dumps({**HEADER, "origin": texts[0]})]
        lines += [json.dumps({"entry": _imported(number, text)}) for number, text in enumerate(texts, 1)]
        return self._do("Import", {}, texts, lambda reply: {}, format="jsonl", text="\n".join(lines) + "\n")


def _imported(number, text):
    day = "2026-11-20"
    return {
        "id": number,
        "kind": "reflection",
        "text": text,
        "tags": [],
        "source": "state",
        "day": day,
        "writtenAt": f"{day}T16:48:40+00:00",
    }
