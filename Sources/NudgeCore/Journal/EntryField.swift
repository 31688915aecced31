/// Something an entry can say beyond its text, under a stable name. Names that are known have a type; every other name is the
/// person's own, and holds text.
public struct EntryField: Hashable, Sendable {
  /// Stable: guides, exports and the journal use it.
  public let name: String
  /// What people see, in lower case.
  public let label: String
  public let type: FieldType

  public init(_ name: String, _ label: String, _ type: FieldType = .text) {
    self.name = name
    self.label = label
    self.type = type
  }

  /// Whether a value of it has something to show: "none" of the choices, or "neither", was an answer and is kept, and tells a
  /// reader nothing.
  public func says(_ value: String) -> Bool {
    guard case .choice = type else { return true }
    return !["none", "none of these", "neither"].contains(value)
  }
}

/// What a field holds. All of them are kept as text, in the form ``canonical(_:)`` gives.
public enum FieldType: Hashable, Sendable {
  case text
  /// A whole number.
  case scale(ClosedRange<Int>)
  /// One of these words.
  case choice([String])
  /// Some of these words, or others, parted by ", ".
  case choices([String])
  /// "yes" or "no".
  case yesNo
  /// Whole seconds, up to a day.
  case duration
  /// `YYYY-MM-DD`
  case date
}

extension FieldType {
  /// The form in which a value is kept.
  ///
  /// - Returns: nil when the text is no value of this type.
  public func canonical(_ text: String) -> String? {
    switch self {
    case .text: text
    case .scale(let range): Int(text).flatMap { range.contains($0) ? "\($0)" : nil }
    case .choice(let words): [text, Self.laterWords[text]].lazy.compactMap { $0 }.first(where: words.contains)
    case .choices: FieldType.list(text)
    case .yesNo: ["yes", "no"].contains(text) ? text : nil
    case .duration: Int(text).flatMap { (0...86_400).contains($0) ? "\($0)" : nil }
    case .date: CivilDate(text)?.description
    }
  }

  /// What choices were called before, and are now.
  private static let laterWords = [
    "competence": "that I can do things", "judgment": "that I choose well", "worth": "that I matter",
    "none": "none of these", "friend": "to a friend", "journal": "into my journal", "movement": "into movement",
    "rest": "into rest",
  ]

  private static func list(_ text: String) -> String? {
    let items = text.split(separator: ",").map(\.withoutEdges).filter { !$0.isEmpty }
    return items.isEmpty ? nil : items.joined(separator: ", ")
  }

  /// What it takes, for a sentence that ends in it.
  public var expectation: String {
    switch self {
    case .text: "text"
    case .scale(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .choice(let words): "one of \(words.joined(separator: ", "))"
    case .choices: "words, separated by commas"
    case .yesNo: "yes or no"
    case .duration: "whole seconds, up to a day"
    case .date: "a date such as 2026-11-28"
    }
  }
}
