import Glibc
import NudgeCore

/// How a screen may look: with colour or without, how wide, and at what moment.
struct Look {
  var isColoured: Bool
  /// Columns of the terminal; nil: no terminal, nothing is shortened.
  var width: Int?
  var now: Instant
  /// Whether the terminal has the 256 colours of xterm.
  var hasManyColours = false
  /// Asked for by the person, or by a terminal that shows text alone: what is drawn elsewhere is said in words.
  var isPlain = false

  static func plain(at now: Instant) -> Look { Look(isColoured: false, width: nil, now: now) }

  /// Secondary things.
  func dim(_ text: String) -> String { paint(text, "2") }
  /// The one thing to see first.
  func strong(_ text: String) -> String { paint(text, "1") }
  func good(_ text: String) -> String { paint(text, "32") }
  /// Worth a look; never red.
  func attention(_ text: String) -> String { paint(text, "33") }

  /// On a terminal; pipes and screen readers are better served by words.
  var showsPictures: Bool { width != nil && !isPlain }

  /// Foreground and background change places, as on no dark or light terminal they are alike.
  func turned(_ text: String) -> String { paint(text, "7") }

  /// Green, the more so the higher the level, from 1 to ``Shades/most``. What it says is said by signs already; it is chosen
  /// so that signs of more ink stand out more, on dark ground and on light.
  func shade(_ text: String, _ level: Int) -> String {
    hasManyColours ? paint(text, "38;5;\(Self.greens[level - 1])") : good(text)
  }

  /// Of the 256 colours of xterm.
  static let greens = [108, 71, 71, 34]

  private func paint(_ text: String, _ code: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// What somebody wrote, harmless, on one line, and on a terminal no longer than fits beside `taken` columns.
  func oneLine(_ text: String, beside taken: Int = 0) -> String {
    // A long entry need not be made harmless to its end to show its beginning.
    guard let width else { return text.shownOnOneLine }
    let room = max(20, width - taken)
    return String(text.prefix(room + 1)).shownOnOneLine.shortened(to: room)
  }

  /// Details, safe to show already, as far as they fit behind the beginning of `text`; "" where none would be understood.
  func details(_ details: String, behind text: String, beside taken: Int = 0) -> String {
    guard let width else { return details }
    let room = width - taken - min(20, String(text.prefix(20)).columns) - 2
    return room > 5 || details.columns <= room ? details.shortened(to: room) : ""
  }

  /// Sentences on as many lines as they need, parted between words; off a terminal, one.
  func wrapped(_ text: String, beside taken: Int = 0) -> [String] {
    guard let width, !text.isEmpty else { return [text] }
    return text.wrapped(to: max(20, width - taken))
  }
}

extension Look {
  /// Colour only on a terminal that has it, and not against the person's wish (no-color.org, and plain mode).
  static func ofStandardOutput(variable: (String) -> String?) -> Look {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let isPlain = variable("NUDGED_PLAIN") != nil || variable("TERM") ?? "dumb" == "dumb"
    return Look(
      isColoured: isTerminal && !isPlain && variable("NO_COLOR") == nil, width: isTerminal ? columns() : nil,
      now: Clock.now(), hasManyColours: hasManyColours(variable), isPlain: isPlain)
  }

  /// As terminals tell it: "xterm-256color", and for those of even more colours COLORTERM.
  static func hasManyColours(_ variable: (String) -> String?) -> Bool {
    variable("TERM")?.contains("256color") ?? false || ["truecolor", "24bit"].contains(variable("COLORTERM") ?? "")
  }

  private static func columns() -> Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
