import Glibc

/// How far something long is, on one line of a terminal's standard error; elsewhere it says nothing.
struct ProgressBar {
  private let label: String
  private let surroundings: Surroundings
  private var shown = -1

  init(_ label: String, _ surroundings: Surroundings) {
    self.label = label
    self.surroundings = surroundings
  }

  /// - Parameter total: 0: nobody knows, and nothing is shown.
  mutating func show(_ done: Int, of total: Int) {
    guard let columns = surroundings.progressColumns, total > 0 else { return }
    let percent = min(100, done * 100 / total)
    guard percent != shown else { return }
    shown = percent
    let ending = " \(percent) %"
    let room = min(40, columns - label.count - ending.count - 4)
    let bar =
      room < 5
      ? "" : " [" + String(repeating: "=", count: room * percent / 100).padded(to: room) + "]"
    surroundings.complain("\r\(label)\(bar)\(ending)")
  }

  /// Leaves the line as it was before.
  func end() { if shown >= 0 { surroundings.complain("\r\u{1B}[K") } }

  static func columnsOfStandardError(_ variable: (String) -> String?) -> Int? {
    guard isatty(STDERR_FILENO) == 1, variable("TERM").map({ $0 != "dumb" }) ?? false else { return nil }
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

extension Int {
  /// "1,234,567"
  var grouped: String {
    var text = ""
    for (index, digit) in String(magnitude).reversed().enumerated() {
      if index > 0, index.isMultiple(of: 3) { text.insert(",", at: text.startIndex) }
      text.insert(digit, at: text.startIndex)
    }
    return self < 0 ? "-" + text : text
  }

  /// "1 entry", "1,234 entries"
  func counted(_ one: String, _ many: String) -> String { "\(grouped) \(self == 1 ? one : many)" }
}
