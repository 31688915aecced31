"""A disk that holds what was synced for certain, and of the rest whatever a power cut happens to leave."""

import struct
from dataclasses import dataclass, field

CREATED, WRITTEN, TRUNCATED, SYNCED, DIRECTORY_SYNCED, RENAMED, UNLINKED = range(1, 8)

SECTOR = 512


@dataclass
class Change:
    kind: int
    inode: int
    name: str
    offset: int
    data: bytes
    # Where it ends in the record of all changes.
    end: int


def changes(path):
    """What the library wrote down, see struct record."""
    header = struct.Struct("=IIQqQ")
    with open(path, "rb") as file:
        while head := file.read(header.size):
            kind, length, inode, offset, count = header.unpack(head)
            name = file.read(length).decode()
            data = file.read(count) if kind == WRITTEN else b""
            yield Change(kind, inode, name, offset, data, file.tell())


@dataclass
class File:
    safe: bytearray = field(default_factory=bytearray)
    pending: list = field(default_factory=list)


def put(content, change):
    if change.kind == TRUNCATED:
        _resize(content, change.offset)
    else:
        _resize(content, max(len(content), change.offset + len(change.data)))
        content[change.offset : change.offset + len(change.data)] = change.data


def _resize(content, size):
    del content[size:]
    content.extend(bytes(size - len(content)))


class Disk:
    def __init__(self):
        self.files = {}
        self.names = {}
        # Changes of names come to disk in their order, as a file system's own journal brings them.
        self.pending_names = []

    def take(self, change):
        if change.kind in (CREATED, RENAMED, UNLINKED):
            if change.kind == CREATED:
                self.files[change.inode] = File()
            self.pending_names.append(change)
        elif change.kind == DIRECTORY_SYNCED:
            self.names = self._named(len(self.pending_names))
            self.pending_names = []
        elif change.inode in self.files:
            file = self.files[change.inode]
            if change.kind == SYNCED:
                for waiting in file.pending:
                    put(file.safe, waiting)
                file.pending = []
            else:
                file.pending.append(change)

    def _named(self, count):
        names = dict(self.names)
        for change in self.pending_names[:count]:
            if change.kind == CREATED:
                names[change.name] = change.inode
            elif change.kind == UNLINKED:
                names.pop(change.name, None)
            else:
                old, new = change.name.split("\n")
                inode = names.pop(old, None)
                if new and inode is not None:
                    names[new] = inode
        return names

    @property
    def waiting(self):
        return sum(len(file.pending) for file in self.files.values()) + len(self.pending_names)

    def cut(self, random):
        """What is there when the power is back: content by name."""
        names = self._named(random.randint(0, len(self.pending_names)))
        way = random.choice([_nothing, _everything, _some, _torn, _torn])
        return {name: self._content(self.files[inode], way, random) for name, inode in names.items()}

    def _content(self, file, way, random):
        content = bytearray(file.safe)
        for change in _up_to_a_truncation(file.pending, way, random):
            for part in way(change, random) if change.kind == WRITTEN else [change]:
                put(content, part)
        return bytes(content)


def _up_to_a_truncation(pending, way, random):
    """Sizes come to disk in their order: without a truncation, nothing that was written behind it."""
    for change in pending:
        if change.kind == TRUNCATED and (way is _nothing or way is not _everything and random.random() < 0.5):
            return
        yield change


# MARK: What becomes of one write


def _nothing(change, random):
    return []


def _everything(change, random):
    return [change]


def _some(change, random):
    return [change] if random.random() < 0.5 else []


def _torn(change, random):
    """Each sector by itself, as far as it lies in the write."""
    start, end = change.offset, change.offset + len(change.data)
    edges = sorted({start, end, *range(start - start % SECTOR + SECTOR, end, SECTOR)})
    for first, behind in zip(edges, edges[1:]):
        if random.random() < 0.7:
            data = change.data[first - start : behind - start]
            yield Change(WRITTEN, change.inode, change.name, first, data, 0)
