import Glibc

/// Watches the directory of the journal, and the one of the file itself where the journal is a link: no wake-up before something
/// is moved, made or removed there, or somebody else has closed the file after writing.
///
/// nudged keeps the journal's files open, so what it writes wakes nobody. What is mounted over the directory is not seen.
final class JournalWatch {
  private static let mask =
    IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CLOSE_WRITE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR

  private let inotify: Inotify
  private let journal: String
  private let handle: () -> Void
  private var appearance: FileAppearance?

  /// - Parameter handle: called when something happened to the journal's files; look what it was.
  /// - Returns: nil where nothing can be watched.
  init?(of journal: String, handle: @escaping () -> Void) {
    guard let inotify = Inotify() else { return nil }
    (self.inotify, self.journal, self.handle) = (inotify, journal, handle)
    renew()
    inotify.listen { [unowned self] events in
      guard events.contains(where: { isAboutJournal($0) }) else { return }
      handle()
      renew()
    }
  }

  /// Another directory may be at the path by now.
  func renew() {
    appearance = nil
    let isThere = [directory(of: journal), realpath(journal).map(directory)].compactMap(\.self)
      .map { inotify.add($0, Int(Self.mask)) }
    guard isThere.first == .some(nil) else { return }
    appearance = FileAppearance(of: journal) { [unowned self] in
      handle()
      renew()
    }
  }

  private func directory(of path: String) -> String {
    "/" + path.split(separator: "/").dropLast().joined(separator: "/")
  }

  private func realpath(_ path: String) -> String? {
    guard let real = Glibc.realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private func isAboutJournal(_ event: Inotify.Event) -> Bool {
    if event.isEnd || event.name.isEmpty { return true }
    let name = String(decoding: event.name, as: UTF8.self)
    // Who reads beside us, closes the log behind it.
    if event.mask & UInt32(IN_CLOSE_WRITE) != 0 { return name == file }
    return name == file || name == file + "-wal" || name == file + "-shm" || name == "nudged.lock"
  }

  private var file: String { journal.split(separator: "/").last.map(String.init) ?? "" }
}
