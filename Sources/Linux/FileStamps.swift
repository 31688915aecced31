import Glibc

/// What tells whether files in some directories have changed since: their names, where they lie on the disk, their sizes and times.
public struct FileStamps: Equatable {
  private struct Stamp: Hashable {
    let name: String
    let device: UInt
    let inode: UInt
    let size: Int
    /// In ns since the epoch: when what it holds was written last, and when anything of it was changed.
    let modified: Int
    let changed: Int
  }

  private let stamps: [Set<Stamp>]
  /// Whether a change from now on cannot have the same times: the clock that stamps files goes on in steps of milliseconds.
  private let isSettled: Bool

  /// - Parameters:
  ///   - ending: of the names that count.
  ///   - now: ``clock()``.
  public init(directories: [String], ending: String, now: Int) {
    stamps = directories.map { directory in
      Set(
        PlainFile.names(in: directory).filter { $0.hasSuffix(ending) }.compactMap { Self.stamp($0, in: directory) })
    }
    let newest = stamps.joined().map { max($0.modified, $0.changed) }.max() ?? 0
    isSettled = now - newest > Self.rest
  }

  /// What the clock shows that files are stamped by, in ns since the epoch.
  public static func clock() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return nanoseconds(now)
  }

  /// Whether nothing has changed between the two looks.
  public func isSame(as later: FileStamps) -> Bool { isSettled && stamps == later.stamps }

  /// Far more than a step of any clock, in ns.
  private static let rest = 2_000_000_000

  private static func stamp(_ name: String, in directory: String) -> Stamp? {
    var status = stat()
    guard stat("\(directory)/\(name)", &status) == 0 else { return nil }
    return Stamp(
      name: name, device: UInt(status.st_dev), inode: UInt(status.st_ino), size: Int(status.st_size),
      modified: nanoseconds(status.st_mtim), changed: nanoseconds(status.st_ctim))
  }

  private static func nanoseconds(_ time: timespec) -> Int { time.tv_sec &* 1_000_000_000 &+ time.tv_nsec }
}
