import NudgeCore
import TOMLKit

/// One table of a TOML file, read strictly: what has the wrong type or nobody knows is noted, and reading goes on, so that
/// all mistakes come to light at once.
struct SettingsTable {
  let path: SettingPath
  private let table: TOMLTable
  private let findings: Findings

  /// The mistakes of one file, in the order they were noticed.
  final class Findings {
    private(set) var all: [(path: SettingPath, reason: String)] = []

    func note(_ path: SettingPath, _ reason: String) {
      all.append((path, reason))
    }
  }

  /// A text of the file and where it stands.
  struct Item {
    let text: String
    let path: SettingPath
  }

  /// The most items a list may have, where nothing else is said.
  static let maximumItems = 100

  init(_ table: TOMLTable, path: SettingPath = .root, findings: Findings) {
    self.table = table
    self.path = path
    self.findings = findings
  }

  func has(_ key: String) -> Bool { table[key] != nil }

  func isTable(_ key: String) -> Bool { table[key]?.table != nil }

  /// All keys, in order; for tables whose keys are the person's own.
  var keys: [String] { table.keys.sorted() }

  // MARK: Values

  // All of these: nil when the key is absent, or wrong and noted.

  func text(_ key: String) -> String? {
    value(key, "text in quotes", \.string)
  }

  func flag(_ key: String) -> Bool? {
    value(key, "true or false", \.bool)
  }

  func number(_ key: String) -> Int? {
    value(key, "a whole number", \.int)
  }

  /// A whole number of a range.
  func number(_ key: String, within range: ClosedRange<Int>) -> Int? {
    guard let number = number(key) else { return nil }
    if range.contains(number) { return number }
    refuse(key, "\(number) is not between \(range.lowerBound) and \(range.upperBound).")
    return nil
  }

  /// A length of time of a range.
  func length(_ key: String, within range: ClosedRange<Duration>) -> Duration? {
    let length = text(key, as: "a length of time, such as \"15min\" or \"2h 30min\"") { try? Duration(timeSpan: $0) }
    guard let length, !range.contains(length) else { return length }
    refuse(key, "It should be between \(range.lowerBound.timeSpan) and \(range.upperBound.timeSpan).")
    return nil
  }

  /// An amount of storage of a range, in bytes.
  func size(_ key: String, within range: ClosedRange<Int64>) -> ByteCount? {
    let size = text(key, as: "an amount of storage, such as \"200MB\" or \"1.5 GB\"") { ByteCount($0) }
    guard let size, !range.contains(size.bytes) else { return size }
    let ends = [range.lowerBound, range.upperBound].map { ByteCount(bytes: $0) }
    refuse(key, "It should be between \(ends[0]) and \(ends[1]).")
    return nil
  }

  /// One of a few words.
  func word<Word: RawRepresentable & CaseIterable>(_ key: String) -> Word? where Word.RawValue == String {
    guard let text = text(key) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    refuse(key, "“\(text)” is none of the words for it. \(Suggestion.hint(for: text, among: words))")
    return nil
  }

  /// Whether a setting is switched off as a whole, where `true` would say nothing.
  func isOff(_ key: String) -> Bool { table[key]?.bool == false }

  /// A stretch of the day, such as `"10:00..18:00"`.
  func stretch(_ key: String) -> QuietHours? {
    text(key, as: "a stretch of time, such as \"10:00..18:00\"") { QuietHours($0) }
  }

  /// A text as what it means.
  ///
  /// - Parameters:
  ///   - kind: what is expected, for a person.
  ///   - read: nil when the text does not mean that.
  func text<Value>(_ key: String, as kind: String, _ read: (String) -> Value?) -> Value? {
    guard let text = text(key) else { return nil }
    guard let value = read(text) else {
      refuse(key, "“\(text)” is not \(kind).")
      return nil
    }
    return value
  }

  func sound(_ key: String) -> Sound? { text(key, as: Sound.rule) { Sound($0) } }

  func kind(_ key: String) -> EntryKind? {
    guard let text = text(key) else { return nil }
    if let kind = EntryKind(rawValue: text) { return kind }
    let hint = Suggestion.hint(for: text, among: EntryKind.allCases.map(\.rawValue))
    refuse(key, "There is no kind of entry “\(text)”. \(hint)")
    return nil
  }

  /// A list of texts; one text alone is a list of one.
  func texts(_ key: String, atMost most: Int = maximumItems) -> [Item]? {
    guard let value = table[key] else { return nil }
    if let text = value.string { return [Item(text: text, path: path / key)] }
    guard let array = value.array else {
      return refuse(key, expecting: "a text in quotes, or several in [ ]", found: value)
    }
    guard fits(array, key, most) else { return nil }
    let items = array.enumerated().compactMap { index, value in item(value, at: (path / key)[index]) }
    return items.count == array.count ? items : nil
  }

  private func item(_ value: any TOMLValueConvertible, at path: SettingPath) -> Item? {
    if let text = value.string { return Item(text: text, path: path) }
    findings.note(path, "Text in quotes is expected here, not \(value.article).")
    return nil
  }

  // MARK: Tables

  func table(_ key: String) -> SettingsTable? {
    value(key, "a table such as [\(path / key)]", \.table).map {
      SettingsTable($0, path: path / key, findings: findings)
    }
  }

  /// A `[[list]]` of tables.
  func tables(_ key: String) -> [SettingsTable]? {
    guard let array = value(key, "a list, each item beginning with [[\(path / key)]]", \.array), fits(array, key)
    else { return nil }
    return array.enumerated().compactMap { index, value in
      let path = (path / key)[index]
      if let table = value.table { return SettingsTable(table, path: path, findings: findings) }
      findings.note(path, "A table is expected here, not \(value.article).")
      return nil
    }
  }

  // MARK: Mistakes

  func refuse(_ key: String, _ reason: String) {
    findings.note(path / key, reason)
  }

  func refuse(_ item: Item, _ reason: String) {
    findings.note(item.path, reason)
  }

  /// Notes every key that is not one of `known`.
  ///
  /// - Parameter elsewhere: where keys of other tables belong.
  func expect(_ known: [String], elsewhere: [String: [String]] = [:]) {
    for key in table.keys where !known.contains(key) {
      let home = elsewhere.keys.sorted().first { elsewhere[$0]?.contains(key) == true }
      let hint = home.map { "It belongs under \($0)." } ?? Suggestion.hint(for: key, among: known)
      refuse(key, "There is no such setting here. \(hint)")
    }
  }

  private func value<Value>(
    _ key: String, _ expected: String, _ convert: (any TOMLValueConvertible) -> Value?
  ) -> Value? {
    guard let value = table[key] else { return nil }
    return convert(value) ?? refuse(key, expecting: expected, found: value)
  }

  private func refuse<Value>(
    _ key: String, expecting expected: String, found value: any TOMLValueConvertible
  ) -> Value? {
    refuse(key, "It should be \(expected), not \(value.article).")
    return nil
  }

  private func fits(_ array: TOMLArray, _ key: String, _ most: Int = maximumItems) -> Bool {
    if array.count <= most { return true }
    refuse(key, "There are \(array.count) items; at most \(most) fit.")
    return false
  }
}

extension TOMLValueConvertible {
  /// What a value is, for a person.
  fileprivate var article: String {
    switch type {
    case .table: "a table"
    case .array: "a list"
    case .string: "a text"
    case .int: "a number"
    case .double: "a fraction"
    case .bool: "true or false"
    case .date: "a date without quotes"
    case .time: "a time without quotes"
    case .dateTime: "a date and time without quotes"
    }
  }
}
