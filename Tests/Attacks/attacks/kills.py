"""A: the daemon is killed at random moments while four people write; ended kindly, and told to reload."""

import os
import random
import signal
import threading

from .client import Client, Gone
from .history import History
from .home import PATIENCE, Home, Trouble
from .person import Person, Words
from .verdict import Verdict, look, search

PEOPLE = 4


def plan(rounds, seed):
    """Rounds in homes that go on from kill to kill; each gets a seed of its own."""
    rounds = rounds or 180
    homes = min(3, rounds)
    lives = [("kill", rounds // homes + (number < rounds % homes), seed + number) for number in range(homes)]
    return lives + [("term", max(1, rounds // 9), seed), ("hup", max(1, 500 * rounds // 180), seed)]


def run(task, options):
    kind, rounds, seed = task
    home = Home(options.programs)
    try:
        life = Life(home, random.Random(seed), f"{kind}, seed {seed}")
        if kind == "hup":
            life.reload(rounds)
        else:
            life.go(rounds, signal.SIGKILL if kind == "kill" else signal.SIGTERM)
        name = {"kill": "kill -9", "term": "SIGTERM", "hup": "SIGHUP"}[kind]
        return f"kills: {name}", life.verdict
    finally:
        home.remove()


class Life:
    """A home in which the daemon dies many times."""

    def __init__(self, home, rng, name):
        self.home, self.random, self.name = home, rng, name
        self.words = Words("q")
        self.verdict = Verdict()
        self.found = {}

    def go(self, rounds, number):
        self.verdict.started(self.home.restart())
        for turn in range(rounds):
            history = History(self.found)
            self._write_and_end(history, number)
            self._start_and_look(history, f"{self.name}, round {turn}")

    def _write_and_end(self, history, number):
        acknowledged = threading.Semaphore(0)
        people = self._people(history)
        threads = [threading.Thread(target=_live, args=(person, acknowledged)) for person in people]
        for thread in threads:
            thread.start()
        # So much has to have come before, so that none dies in vain however slow the machine.
        for _ in range(self.random.randrange(60)):
            if not acknowledged.acquire(timeout=PATIENCE):
                raise Trouble(f"{self.name}: nothing was answered for {PATIENCE} s")
        for _ in range(self.random.randrange(3000)):
            os.sched_yield()
        status = self.home.end(number)
        for thread in threads:
            thread.join()
        if status != (0 if number == signal.SIGTERM else -number):
            self.verdict.damaged.append(f"{self.name}: ended with {status}")

    def _people(self, history):
        """Each has records of their own to change, so that it is known what comes last."""
        shares = [{} for _ in range(PEOPLE)]
        for key, state in self.found.items():
            self.random.choice(shares)[key] = state
        people = [Person(self.home, history, self.words, random.Random(self.random.random())) for _ in shares]
        for person, share in zip(people, shares):
            person.take_up(share)
        return people

    def _start_and_look(self, history, where):
        self.verdict.started(self.home.restart())
        self.verdict.rounds += 1
        self.verdict.struck += 1
        self.found = look(self.home, history, self.verdict, where)
        client = Client(self.home.socket)
        search(client, self.found, self.random, self.verdict, where)
        client.close()
        self.verdict.count(history)

    def reload(self, rounds):
        """Told to read its configuration again and again, with a call behind each time."""
        history = History()
        self.verdict.started(self.home.restart())
        person = Person(self.home, history, self.words, self.random)
        for _ in range(rounds):
            self.home.process.send_signal(signal.SIGHUP)
            person.act()
        self.home.end()
        self._start_and_look(history, self.name)
        self.verdict.rounds = self.verdict.struck = rounds


def _live(person, acknowledged):
    try:
        while True:
            if person.act().acknowledged is not None:
                acknowledged.release()
    except Gone:
        person.client.close()
