"""What was sent, acknowledged and refused, and which states of a journal agree with it."""

import threading
from collections import Counter, defaultdict
from dataclasses import dataclass, field


@dataclass(eq=False)
class Act:
    """One call: texts are the new ones it brings, results the states that records have behind it."""

    verb: str
    sent: float
    texts: list = field(default_factory=list)
    results: dict = field(default_factory=dict)
    acknowledged: float = None
    refused: str = None


@dataclass
class Findings:
    lost: list = field(default_factory=list)
    doubled: list = field(default_factory=list)
    refused: list = field(default_factory=list)

    def add(self, other):
        self.lost += other.lost
        self.doubled += other.doubled
        self.refused += other.refused


class History:
    """Times are any numbers that grow; several clients may act at once."""

    def __init__(self, base=None):
        self.base = base or {}
        self.acts = []
        self._lock = threading.Lock()

    def send(self, act):
        with self._lock:
            self.acts.append(act)
        return act

    def counts(self):
        return Counter(act.verb for act in self.acts if act.acknowledged is not None)

    def refusals(self):
        return Counter(f"{act.verb} {act.refused}" for act in self.acts if act.refused)

    # MARK: What agrees

    def check(self, found, until=float("inf")):
        """Compares with a journal's records, as far as things had come at one moment."""
        sent = [act for act in self.acts if act.sent <= until]
        versions = defaultdict(list)
        for key, state in self.base.items():
            versions[key].append((-1, -1, state))
        for act in sent:
            if act.acknowledged is not None and act.acknowledged <= until:
                for key, state in act.results.items():
                    versions[key].append((act.sent, act.acknowledged, state))
        unanswered = [a for a in sent if (a.acknowledged is None or a.acknowledged > until) and not a.refused]
        return self._compare(versions, sent, unanswered, found)

    def _compare(self, versions, sent, unanswered, found):
        findings = Findings()
        allowed = Allowed(unanswered)
        refused = Refused(sent)
        for key, known in versions.items():
            state, states = found.get(key), [version[2] for version in known]
            if state not in _last(known) and not allowed.change(key, state, states):
                if not refused.explains(key, state, states):
                    findings.lost.append(f"{key} is {state}, and was {_last(known)}")
        imports = [act for act in sent if act.verb == "Import" and not act.refused and act not in unanswered]
        imported = {text for act in imports for text in act.texts}
        for key in found.keys() - versions.keys():
            if found[key][0] not in imported and not allowed.new(found[key]):
                if not refused.explains(key, found[key], []):
                    findings.doubled.append(f"{key} is {found[key]}")
        there = {state[0] for state in found.values()}
        findings.lost += [f"“{text}” of an import is gone" for text in imported - there]
        findings.lost += allowed.halves(there)
        findings.doubled += _doubled(found)
        findings.refused += refused.done()
        return findings


def _last(versions):
    """The states that may be the last: nothing was sent behind their reply that was acknowledged, too."""
    return [v[2] for v in versions if not any(other[0] > v[1] for other in versions)]


def _doubled(found):
    texts = Counter(state[0] for key, state in found.items() if key[0] == "entry" and state[0])
    return [f"“{text}” is there {count} times" for text, count in texts.items() if count > 1]


def _backwards(states):
    """What a record can come to when something is taken back."""
    return states + [(*state[:-1], True) for state in states]


class Allowed:
    """What calls without an answer may have done, or not."""

    def __init__(self, unanswered):
        self.results = {(key, state) for act in unanswered for key, state in act.results.items()}
        self.texts = {text for act in unanswered for text in act.texts}
        self.removed = {key for act in unanswered if act.verb == "Remove" for key in act.results}
        self.imports = [act.texts for act in unanswered if act.verb == "Import"]
        # An act has two records at most.
        self.undone = 2 * sum(act.verb == "Undo" for act in unanswered)

    def change(self, key, state, versions):
        if (key, state) in self.results:
            return True
        if key in self.removed and state and state[-1] and state in _backwards(versions):
            return True
        if self.undone and state in _backwards(versions):
            self.undone -= 1
            return True
        return False

    def new(self, state):
        return state[0] in self.texts

    def halves(self, there):
        counts = [(sum(text in there for text in texts), len(texts)) for texts in self.imports]
        return [f"{count} of {all} of an import" for count, all in counts if count not in (0, all)]


class Refused:
    """What was refused, and which of it was done all the same."""

    def __init__(self, sent):
        acts = [act for act in sent if act.refused]
        self.texts = {text: act for act in acts for text in act.texts}
        self.states = {(key, state): act for act in acts for key, state in act.results.items()}
        self.undo = next((act for act in acts if act.verb == "Undo"), None)
        self.records = defaultdict(list)

    def explains(self, key, state, states):
        act = self.states.get((key, state)) or self.texts.get(state[0] if state else None)
        if not act and state in _backwards(states):
            act = self.undo
        if act:
            self.records[act].append(f"{key} is {state}")
        return act is not None

    def done(self):
        """An act counts once, however many records it has."""
        return [f"{act.verb} ({act.refused}): {records[0]}" for act, records in self.records.items()]
