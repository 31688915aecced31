import Linux

/// What was read from files in some directories; read anew where one of them has changed.
struct TextFiles<Library> {
  let library: Library
  private let stamps: FileStamps

  /// - Parameter load: reads them all.
  init(_ directories: [String], _ load: ([String]) -> Library) {
    // Before they are read: what changes meanwhile is seen the next time.
    stamps = FileStamps(directories: directories, ending: ".toml")
    library = load(directories)
  }

  private init(_ library: Library, _ stamps: FileStamps) { (self.library, self.stamps) = (library, stamps) }

  /// As they are now. (The parser keeps a part of every text it reads for good, so none is read twice.)
  func now(_ directories: [String], _ load: ([String]) -> Library) -> TextFiles {
    let stamps = FileStamps(directories: directories, ending: ".toml")
    return self.stamps.isSame(as: stamps) ? TextFiles(library, stamps) : TextFiles(directories, load)
  }
}
