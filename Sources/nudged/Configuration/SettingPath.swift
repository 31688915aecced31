import NudgeCore

/// Where a setting stands in a file: `plan[2].snooze.at-most`. Lists are counted from 1, as people count.
nonisolated struct SettingPath: Hashable, Sendable, CustomStringConvertible {
  enum Part: Hashable, Sendable {
    case key(String)
    /// Counted from 0.
    case item(Int)
  }

  private(set) var parts: [Part] = []

  static let root = SettingPath()

  static func / (path: SettingPath, key: String) -> SettingPath { path.appending(.key(key)) }

  subscript(item: Int) -> SettingPath { appending(.item(item)) }

  /// The table or list it stands in; nil for the root.
  var parent: SettingPath? {
    parts.isEmpty ? nil : SettingPath(parts: parts.dropLast())
  }

  var description: String {
    parts.reduce(into: "") { text, part in
      switch part {
      case .key(let key): text += (text.isEmpty ? "" : ".") + Self.written(key)
      case .item(let index): text += "[\(index + 1)]"
      }
    }
  }

  private init(parts: some Sequence<Part> = []) {
    self.parts = Array(parts)
  }

  private func appending(_ part: Part) -> SettingPath { SettingPath(parts: parts + [part]) }

  /// As TOML would have it: bare where it may be, else in quotes.
  private static func written(_ key: String) -> String {
    let isBare = !key.isEmpty && key.utf8.allSatisfy(\.isBareKey)
    return isBare ? key : "\"\(key)\""
  }
}

nonisolated extension UInt8 {
  /// Whether a TOML key may hold it without quotes.
  var isBareKey: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
