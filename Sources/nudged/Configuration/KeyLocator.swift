/// Tells on which line a setting stands; the parser keeps no positions of values.
///
/// It reads text the parser has accepted already, and knows as much of TOML as finding keys takes.
nonisolated struct KeyLocator {
  private let lines: [SettingPath: Int]

  init(_ text: String) {
    var scan = KeyScan(text)
    scan.document()
    lines = scan.lines
  }

  /// The line of a setting, else of the table or list it would stand in. Counted from 1; 0: nothing of it is written.
  func line(of path: SettingPath) -> Int {
    var path: SettingPath? = path
    while let here = path {
      if let line = lines[here] { return line }
      path = here.parent
    }
    return 0
  }
}
