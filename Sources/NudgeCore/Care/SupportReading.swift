/// `[support]` of a configuration, read on its own and line by line: a mistake takes away what it stands on, and nothing else.
///
/// The rules of the file are ``nudged``'s to enforce. Here a person may be in need, so nothing is refused: a text in another
/// encoding, quotes from a word processor, a bracket that is missing, a word in the wrong place. What cannot be understood
/// is shown as it stands there.
///
/// ```swift
/// SupportReading(Array("[support]\nlines = [\"This passes.\", \"call Ana]\n".utf8)).card.lines  // "This passes.", "call Ana"
/// ```
public struct SupportReading: Hashable, Sendable {
  /// What was found; empty where there is no `[support]`, or nothing in it.
  public var card = CardView()
  /// Whether there is a `[support]`, of whatever spelling.
  public var isThere = false
  /// Whether all of `[support]` was as it should be.
  public var isClear = true
  /// Whether every line of the text could be made out. If not, there may have been a `[support]` that was not seen.
  public var isWhole = true

  /// - Parameter bytes: The file as it is on disk.
  public init(_ bytes: [UInt8]) {
    let text = ForgivingText(bytes)
    var reader = SupportReader(text.utf8)
    reader.document()
    isWhole = text.isWhole && reader.isWhole
    // A text in quotes that never end may have swallowed it.
    if !isWhole, !reader.isThere, let start = reader.firstHeader() {
      reader = SupportReader(text.utf8)
      reader.document(from: start)
      reader.isClear = false
    }
    card = reader.card()
    (isThere, isClear) = (reader.isThere, reader.isClear && text.isWhole)
  }

  /// Whether the person has no card in this text, as far as anyone can tell.
  public var hasNone: Bool { card.isEmpty && isWhole }

  /// The card with what may be missing here from one that was read in better times.
  public func completed(by other: CardView) -> CardView {
    if card.isEmpty { return other }
    guard !isClear else { return card }
    var card = card
    let names = Set(card.contacts.map(\.name))
    card.contacts += other.contacts.filter { !names.contains($0.name) }
    if card.plan.isEmpty { card.plan = other.plan }
    if card.lines.isEmpty { card.lines = other.lines }
    card.helpline = card.helpline ?? other.helpline
    return card
  }
}

/// The last card that could be read, as the daemon keeps it beside the journal.
public struct KeptCard: Codable, Hashable, Sendable {
  public var card: CardView
  /// The configuration it came from.
  public var file: String

  public init(card: CardView, file: String) { (self.card, self.file) = (card, file) }

  /// Its name beside the journal.
  public static let fileName = "card.json"
}
