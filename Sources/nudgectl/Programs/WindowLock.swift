import Linux
import NudgeCore

/// One window for each thing that is shown, however often it is clicked: whoever opens one holds a lock in the runtime directory
/// until it is closed, and none is ever left behind.
final class WindowLock {
  enum Place {
    /// This program has it.
    case here(WindowLock)
    /// Another window is open.
    case elsewhere
    /// It cannot be known. One window too many does less harm than none.
    case unknown
  }

  private let file: LockedFile

  private init(_ file: LockedFile) { self.file = file }

  /// The last one to leave takes the file along.
  deinit { file.remove() }

  /// - Parameter name: a word for what is shown, such as `answer-3`.
  static func take(_ name: String, _ surroundings: Surroundings) -> Place {
    path(name, surroundings).map { place(LockedFile.take($0)) } ?? .unknown
  }

  /// For the verb in a terminal that was opened for it: holds the lock together with whoever opened the terminal, as some of
  /// these end at once.
  static func join(_ name: String, _ surroundings: Surroundings) -> Place {
    path(name, surroundings).map { place(LockedFile.join($0)) } ?? .unknown
  }

  private static func place(_ place: LockedFile.Place) -> Place {
    switch place {
    case .here(let file): .here(WindowLock(file))
    case .elsewhere: .elsewhere
    case .unknown: .unknown
    }
  }

  /// Lets the verb in a terminal hold it, too; nobody who asks for a window gets it meanwhile.
  ///
  /// - Returns: false: somebody else was faster, and has a window open.
  func share() -> Bool { file.share() }

  /// A file for each thing and each daemon: the numbers of two are not the same nudges.
  private static func path(_ name: String, _ surroundings: Surroundings) -> String? {
    guard let directory = RuntimeDirectory.path(surroundings.variable) else { return nil }
    var hash = FNV1a()
    for byte in (surroundings.variable("NUDGED_SOCKET") ?? "").utf8 { hash.mix(UInt64(byte)) }
    PlainFile.makeDirectory(directory)
    return "\(directory)/\(name)-\(String(hash.value, radix: 16)).window"
  }
}
