"""let_go.py FILE...: removes files bit by bit. Where the disk is told of free room, a commit would wait until it has heard of all
of it."""
import os
import sys

STEP = 1_000_000
"""Bytes."""


def let_go(path):
    with open(path, "r+b") as file:
        for size in range(os.path.getsize(path), 0, -STEP):
            file.truncate(max(0, size - STEP))
            os.fdatasync(file.fileno())
    os.unlink(path)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        let_go(name)
