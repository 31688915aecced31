import Varlink

/// Where an object of a JSON text ends, and what it holds, as far as brackets and quotation marks tell. The text may be broken: a
/// string that is not closed ends with its line, unless the object is whole when it goes on.
struct JSONOutline: Equatable {
  /// Behind its brace; nil when there is none that fits.
  var end: Int?
  /// Where the list of its member `entries` begins.
  var list: Int?
  /// Whether it has a member an entry has.
  var isEntry = false
  /// Whether a line ended within a string.
  private(set) var hasOpenString = false

  /// No object is looked at further than this; an entry is far shorter.
  private static let mostOfObject = 2 * Intake.longestRecord

  /// - Parameters:
  ///   - looksAgain: whether a text whose lines end within strings is worth a second look.
  ///   - holdsList: whether it may be what is around a list of entries.
  static func object(at start: Int, in bytes: [UInt8], looksAgain: Bool, holdsList: Bool) -> JSONOutline {
    let outline = object(at: start, in: bytes, stringsEndWithLines: true, holdsList: holdsList)
    guard looksAgain, outline.hasOpenString, outline.list == nil else { return outline }
    let rest = Array(bytes[start...].prefix(mostOfObject))
    var whole = object(at: 0, in: rest, stringsEndWithLines: false, holdsList: holdsList)
    guard let end = whole.end, (try? JSON.mended(rest[..<end])) != nil else { return outline }
    whole.end = start + end
    return whole
  }

  private static func object(
    at start: Int, in bytes: [UInt8], stringsEndWithLines: Bool, holdsList: Bool
  ) -> JSONOutline {
    var outline = JSONOutline()
    var walk = Walk(bytes: bytes, position: start, stringsEndWithLines: stringsEndWithLines)
    outline.end = walk.toEnd { key, value in
      if holdsList, isList(key, value, bytes, ofEntries: outline.isEntry) { outline.list = value }
      outline.isEntry = outline.isEntry || ["title", "body", "date"].contains { key.elementsEqual($0.utf8) }
      return outline.list == nil
    }
    outline.hasOpenString = walk.hasOpenString
    return outline
  }

  /// What is left of an object that has begun before `start`: another list of entries, or its end.
  static func rest(from start: Int, in bytes: [UInt8]) -> JSONOutline {
    var outline = JSONOutline()
    var walk = Walk(bytes: bytes, position: start, open: [UInt8(ascii: "}")])
    outline.end = walk.toEnd { key, value in
      if isList(key, value, bytes, ofEntries: false) { outline.list = value }
      return outline.list == nil
    }
    return outline
  }

  /// - Parameter ofEntries: whether objects have to be in it: an entry may have a member of that name as well.
  private static func isList(
    _ key: ArraySlice<UInt8>, _ value: Int, _ bytes: [UInt8], ofEntries: Bool
  ) -> Bool {
    guard key.elementsEqual("entries".utf8), bytes[value...].first == UInt8(ascii: "[") else { return false }
    return !ofEntries || bytes[(value + 1)...].first { $0 > 32 } == UInt8(ascii: "{")
  }

  private struct Walk {
    let bytes: [UInt8]
    var position: Int
    /// The brackets that are to come, the next one last.
    var open: [UInt8] = []
    var stringsEndWithLines = true
    private(set) var hasOpenString = false

    /// - Parameter member: is told each member of the outermost object, its key and where its value begins; returns whether to
    ///   go on.
    mutating func toEnd(_ member: (_ key: ArraySlice<UInt8>, _ value: Int) -> Bool) -> Int? {
      let limit = position + JSONOutline.mostOfObject
      while position < min(limit, bytes.count) {
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
        case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          guard open.popLast() == byte else { return nil }
          if open.isEmpty { return position }
        case UInt8(ascii: "\""):
          let key = string()
          if open.count == 1, let value = valueBehindColon(), !member(key, value) { return nil }
        default: break
        }
      }
      return nil
    }

    /// Passes a string up to its end, or its line's.
    private mutating func string() -> ArraySlice<UInt8> {
      let start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
        if bytes[position] == 10 {
          hasOpenString = true
          if stringsEndWithLines { return bytes[start..<position] }
        }
        position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
      }
      position = min(position, bytes.count)
      defer { if position < bytes.count { position += 1 } }
      return bytes[start..<position]
    }

    private func valueBehindColon() -> Int? {
      guard let colon = bytes[position...].firstIndex(where: { $0 > 32 }), bytes[colon] == UInt8(ascii: ":") else {
        return nil
      }
      return bytes[(colon + 1)...].firstIndex { $0 > 32 }
    }
  }
}
