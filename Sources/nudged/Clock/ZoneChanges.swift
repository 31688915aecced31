import Glibc

/// Tells when the file the zone comes from was replaced, rewritten or removed, or is there again.
///
/// The file itself is watched, and not its directory: others write into /etc, too, and would wake us for nothing. A link is
/// not followed: where it leads is the zone.
final class ZoneChanges {
  private let path: String
  private let onChange: () -> Void
  /// One for all files that come and go at the path: a person may have 128, and the next might not be had.
  private let inotify = Inotify()
  private var isThere = false
  private var appearance: FileAppearance?

  /// - Parameters:
  ///   - path: The file, from the root; it need not be there.
  ///   - onChange: Called after it changed, on the main queue. The zone may be the same as before: look.
  init(path: String = "/etc/localtime", onChange: @escaping () -> Void) {
    self.path = path
    self.onChange = onChange
    watch()
    // A watch that ended with its file has told of that already.
    inotify?.listen { [unowned self] events in
      if events.contains(where: { $0.mask & UInt32(IN_IGNORED) == 0 }) { changed() }
    }
  }

  /// Watches the file, or for its appearance.
  private func watch() {
    appearance = nil
    guard !watchFile() else { return }
    appearance = FileAppearance(of: path) { [unowned self] in appeared() }
    // Made in between.
    if watchFile() { appearance = nil }
  }

  /// - Returns: false if the file is not there.
  private func watchFile() -> Bool {
    isThere = inotify?.add(path, Self.fateOfFile) != nil
    // Moved away with everything in it, the file itself would notice nothing.
    if isThere { _ = inotify?.add(directory, Self.fateOfDirectory) }
    return isThere
  }

  /// The new file is watched before anybody reads it, so that nothing falls between the two.
  private func changed() {
    watch()
    onChange()
  }

  /// Perhaps only a directory on the way to it.
  private func appeared() {
    watch()
    if isThere { onChange() }
  }

  private var directory: String { "/" + path.split(separator: "/").dropLast().joined(separator: "/") }

  /// Another file in its place shows as a change of this one's links. Not each write counts, but the end of writing.
  private static let fateOfFile = Int(IN_ATTRIB | IN_CLOSE_WRITE | IN_DELETE_SELF | IN_MOVE_SELF) | Int(IN_DONT_FOLLOW)
  private static let fateOfDirectory = Int(IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)
}
