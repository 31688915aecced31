import Glibc

/// Waits for a file that is not there, or for the next of the directories on the way to it: no wake-up before something
/// appears.
final class FileAppearance {
  private let inotify: Inotify

  /// - Parameters:
  ///   - path: The file, from the root.
  ///   - handle: Called when the file or a directory on the way to it has appeared, or the directory watched has gone.
  ///     Whatever it was, this watch has served then: look, and make a new one.
  /// - Returns: nil where nothing can be watched.
  init?(of path: String, handle: @escaping () -> Void) {
    guard let inotify = Inotify(), let name = Self.watch(path.split(separator: "/"), inotify) else { return nil }
    self.inotify = inotify
    inotify.listen { events in
      if events.contains(where: { $0.isEnd || $0.name == name }) { handle() }
    }
  }

  /// Watches the nearest directory that exists.
  ///
  /// - Returns: The name awaited there.
  private static func watch(_ parts: [Substring], _ inotify: Inotify) -> [UInt8]? {
    for length in parts.indices.reversed() {
      guard let watch = add(parts[..<length], inotify) else { continue }
      // Made in between: the next directory is the one to watch.
      if length < parts.count - 1, add(parts[...length], inotify) != nil {
        inotify.remove(watch)
        return self.watch(parts, inotify)
      }
      return Array(parts[length].utf8)
    }
    return nil
  }

  private static func add(_ directory: ArraySlice<Substring>, _ inotify: Inotify) -> Int32? {
    inotify.add("/" + directory.joined(separator: "/"), Int(IN_CREATE | IN_MOVED_TO | IN_ONLYDIR))
  }
}
