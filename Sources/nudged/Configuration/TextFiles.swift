import Linux

/// What was read from files in some directories; read anew where one of them has changed.
struct TextFiles<Library> {
  let library: Library
  private let stamps: FileStamps
  private let read: Read

  /// How they are read, and looked at before that: what changes meanwhile is seen the next time.
  private struct Read {
    let directories: [String]
    let clock: () -> Int
    let load: ([String]) -> Library

    func look() -> FileStamps { FileStamps(directories: directories, ending: ".toml", now: clock()) }
  }

  /// - Parameters:
  ///   - clock: in ns since the epoch, the one that files are stamped by.
  ///   - load: reads them all.
  init(_ directories: [String], clock: @escaping () -> Int = FileStamps.clock, _ load: @escaping ([String]) -> Library)
  {
    self.init(Read(directories: directories, clock: clock, load: load))
  }

  private init(_ read: Read) {
    (self.read, stamps) = (read, read.look())
    library = read.load(read.directories)
  }

  /// As they are now. (The parser keeps a part of every text it reads for good, so none is read twice.)
  func now() -> TextFiles { stamps.isSame(as: read.look()) ? self : TextFiles(read) }
}
