import NudgeCore

/// Finds the entries in a JSON text of jrnl's, one by one, whatever else stands around them: a box that a terminal printed, an
/// entry that is broken, an end that is missing.
struct JrnlText {
  enum Piece: Equatable {
    /// Most likely an entry, from its first brace to its last.
    case entry(Range<Int>)
    /// In a list of entries, and none.
    case stranger(Range<Int>)
    /// Outside of all entries.
    case aside(Range<Int>)
    /// It begins here and does not end.
    case cutShort(Int)
  }

  let bytes: [UInt8]
  private var position = 0
  private var isInList = false
  /// Whether there was any list of entries.
  private(set) var hasList = false
  /// A list stood in braces, which end behind it.
  private var isInBraces = false
  /// Brackets outside of entries that led to none.
  private var vainAttempts = 0

  /// So that no text of brackets is gone through without end.
  private static let mostVainAttempts = 50
  private var repairs = 0
  private static let mostRepairs = 500

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece; nil at the end.
  mutating func next() -> Piece? {
    while true {
      switch isInList ? stepInList() : stepOutside() {
      case .found(let piece): return piece
      case .onwards: continue
      case .atEnd: return nil
      }
    }
  }

  private enum Step {
    case found(Piece)
    case onwards
    case atEnd
  }

  // MARK: - Outside

  private mutating func stepOutside() -> Step {
    let start = position
    while position < bytes.count {
      let bracket = position
      position += 1
      guard bytes[bracket] == UInt8(ascii: "{") || bytes[bracket] == UInt8(ascii: "[") else { continue }
      guard vainAttempts < Self.mostVainAttempts else { continue }
      let before = self
      if let step = begin(at: bracket) {
        guard let aside = aside(start..<bracket) else { return step }
        // First what stood in front of it.
        self = before
        position = bracket
        return .found(aside)
      }
      vainAttempts += 1
    }
    return aside(start..<position).map { .found($0) } ?? .atEnd
  }

  private mutating func object(at place: Int, holdsList: Bool) -> JSONOutline {
    let object = JSONOutline.object(
      at: place, in: bytes, looksAgain: repairs < Self.mostRepairs, holdsList: holdsList)
    if object.hasOpenString { repairs += 1 }
    return object
  }

  /// Text that is more than blanks.
  private func aside(_ range: Range<Int>) -> Piece? {
    let text = bytes[range].drop { $0 <= 32 }
    let end = text.lastIndex { $0 > 32 }
    return end.map { .aside(text.startIndex..<$0 + 1) }
  }

  /// - Returns: nil when it is no beginning of anything.
  private mutating func begin(at bracket: Int) -> Step? {
    if bytes[bracket] == UInt8(ascii: "[") {
      guard bytes[(bracket + 1)...].first(where: { $0 > 32 }) == UInt8(ascii: "{") else { return nil }
      (position, isInList, hasList) = (bracket + 1, true, true)
      return .onwards
    }
    let object = object(at: bracket, holdsList: true)
    if let list = object.list {
      (position, isInList, isInBraces, hasList) = (list + 1, true, true, true)
      return .onwards
    }
    guard object.isEntry else { return nil }
    guard let end = object.end else { return .found(resync(bracket)) }
    position = end
    return .found(.entry(bracket..<end))
  }

  // MARK: - In a list

  private mutating func stepInList() -> Step {
    while position < bytes.count, bytes[position] <= 32 || bytes[position] == UInt8(ascii: ",") { position += 1 }
    guard position < bytes.count else { return .found(cut(at: position)) }
    let start = position
    switch bytes[start] {
    case UInt8(ascii: "]"):
      position += 1
      isInList = false
      return isInBraces ? passBraces(from: start) : .onwards
    case UInt8(ascii: "{"):
      guard let end = object(at: start, holdsList: false).end else {
        return .found(resync(start))
      }
      position = end
      return .found(.entry(start..<end))
    default:
      let end = bytes[start...].firstIndex { $0 == 10 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "]") }
      position = max(start + 1, end ?? bytes.count)
      return .found(.stranger(start..<position))
    }
  }

  /// What stands between the list and the brace that belongs to it holds no entry, unless another list does.
  private mutating func passBraces(from bracket: Int) -> Step {
    let rest = JSONOutline.rest(from: position, in: bytes)
    if let list = rest.list {
      (position, isInList) = (list + 1, true)
      return .onwards
    }
    isInBraces = false
    guard let end = rest.end else { return .found(cut(at: bracket)) }
    position = end
    return .onwards
  }

  private mutating func cut(at place: Int) -> Piece {
    position = bytes.count
    (isInList, isInBraces) = (false, false)
    return .cutShort(place)
  }

  /// An entry that does not end, as far as brackets tell: the next one that begins as it did, at the same place of its line, is
  /// taken for the next one.
  private mutating func resync(_ start: Int) -> Piece {
    let line = bytes[..<start].lastIndex(of: 10).map { $0 + 1 } ?? 0
    let indent = Array(bytes[line...start])
    var place = start
    repairs += 1
    while repairs < Self.mostRepairs, let end = bytes[place...].firstIndex(of: 10) {
      place = end + 1
      if bytes[place...].starts(with: indent) {
        position = place
        return .entry(start..<end)
      }
    }
    return cut(at: start)
  }
}
