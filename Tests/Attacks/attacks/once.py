"""What several tasks need is made by the first of them."""

import contextlib
import fcntl
import os


def once(path, make):
    """Makes something at a path, unless another process has; waits for one that is at it."""
    with open(f"{path}.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not os.path.exists(path):
            make(f"{path}.part")
            os.rename(f"{path}.part", path)
    return path


@contextlib.contextmanager
def removed(home):
    """A home, until the work in it is done."""
    try:
        yield home
    finally:
        home.remove()
