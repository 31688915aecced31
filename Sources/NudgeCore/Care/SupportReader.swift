/// Goes through a configuration statement by statement and takes what belongs to `[support]`. A statement it cannot follow
/// costs one line.
struct SupportReader {
  private(set) var isThere = false
  var isClear = true
  private(set) var isWhole = true

  private var scanner: SupportScanner
  private var builder = SupportCardBuilder()
  private var place = Place.elsewhere
  /// The pairs under a `[[support.contacts]]` so far.
  private var contact: [SupportPair]?

  /// What the statements belong to.
  private enum Place {
    case elsewhere
    /// `[support]`, and the keys behind it in the header.
    case card([String])
    case contact
  }

  init(_ utf8: [UInt8]) { scanner = SupportScanner(utf8) }

  mutating func document(from start: Int = 0) {
    scanner.at = start
    scanner.skipBlank()
    while scanner.next != nil {
      let before = scanner.at
      if scanner.next == UInt8(ascii: "[") { header() } else { statement() }
      // Whatever happens, it gets on.
      if scanner.at == before { scanner.skipLine() }
      scanner.skipBlank()
    }
    endContact()
  }

  func card() -> CardView { builder.card }

  // MARK: Headers

  /// `[support]`, `[[support.contacts]]`, and what is meant by `[Support`, `[“support”]` or `[ suport ]`.
  private mutating func header() {
    let header = scanner.header()
    if !header.isClear { isWhole = false }
    endContact()
    guard let first = header.keys.first, Self.isSupport(first) else { return place = .elsewhere }
    isThere = true
    if !header.isClear || first != "support" { isClear = false }
    let keys = Array(header.keys.dropFirst())
    guard keys == ["contacts"] else {
      if !keys.isEmpty || header.isList { isClear = false }
      return place = .card(keys)
    }
    if !header.isList { isClear = false }
    (place, contact) = (.contact, [])
  }

  private mutating func endContact() {
    if let contact, !contact.isEmpty { builder.addContact(contact) }
    contact = nil
    isClear = isClear && builder.isClear
  }

  /// No other table begins like this.
  private static func isSupport(_ name: String) -> Bool { name.lowercased().hasPrefix("sup") }

  /// Where the first line stands that reads like `[support]`, wherever it is.
  func firstHeader() -> Int? { scanner.firstLine { Self.isSupport($0) } }

  // MARK: Statements

  private mutating func statement() {
    let start = scanner.at
    guard let keys = scanner.keysOfStatement() else { return pass(from: start) }
    guard let target = target(of: keys) else { return passOver(from: start) }
    let value = scanner.value()
    let rest = scanner.restOfLine()
    if scanner.isTroubled || rest != nil { isClear = false }
    if scanner.isTroubled || rest != nil { isWhole = false }
    scanner.isTroubled = false
    guard let value else { return pass(from: start) }
    isThere = true
    if case .contact = place {
      contact?.append(SupportPair(key: target.last ?? "", value: value))
    } else {
      builder.add(target, value)
    }
    if let rest { builder.addRaw(rest) }
    isClear = isClear && builder.isClear
  }

  /// The keys behind `support`; nil: it belongs elsewhere.
  private func target(of keys: [String]) -> [String]? {
    switch place {
    case .card(let above): return above + keys
    case .contact: return keys
    case .elsewhere:
      // `support-per-week`, in another table, is an aim of the scorecard.
      guard let first = keys.first, Self.isSupport(first), first.allSatisfy(\.isLetter) else { return nil }
      return Array(keys.dropFirst())
    }
  }

  /// A statement of another table: its end is of interest, and nothing else.
  private mutating func passOver(from start: Int) {
    scanner.stopsAtTrouble = true
    _ = scanner.value()
    let isFine = !scanner.isTroubled && scanner.restOfLine() == nil
    (scanner.stopsAtTrouble, scanner.isTroubled) = (false, false)
    guard !isFine else { return }
    isWhole = false
    scanner.at = start
    scanner.skipLine()
  }

  /// A line that is no statement.
  private mutating func pass(from start: Int) {
    isWhole = false
    scanner.at = start
    let line = scanner.takeLine()
    if case .elsewhere = place { return }
    isClear = false
    guard !Self.mergeSigns.contains(where: line.hasPrefix) else { return }
    builder.addRaw(SupportScanner.bare(line))
  }

  private static let mergeSigns = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"]
}
