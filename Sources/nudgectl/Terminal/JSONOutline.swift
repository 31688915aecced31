/// Where an object of a JSON text ends, and what it holds, as far as brackets and quotation marks tell. The text may be broken: a
/// string that is not closed ends with its line.
struct JSONOutline: Equatable {
  /// Behind its brace; nil when there is none that fits.
  var end: Int?
  /// Where the list of its member `entries` begins.
  var list: Int?
  /// Whether it has a member an entry has.
  var isEntry = false

  static func object(at start: Int, in bytes: [UInt8]) -> JSONOutline {
    var outline = JSONOutline()
    var walk = Walk(bytes: bytes, position: start)
    outline.end = walk.toEnd { key, value in
      if key.elementsEqual("entries".utf8), bytes[value...].first == UInt8(ascii: "[") { outline.list = value }
      outline.isEntry = outline.isEntry || ["title", "body", "date"].contains { key.elementsEqual($0.utf8) }
      return outline.list == nil
    }
    return outline
  }

  /// Behind the bracket that ends what has begun before `start`.
  static func end(of bracket: UInt8, from start: Int, in bytes: [UInt8]) -> Int? {
    var walk = Walk(bytes: bytes, position: start, open: [bracket])
    return walk.toEnd { _, _ in true }
  }

  private struct Walk {
    let bytes: [UInt8]
    var position: Int
    /// The brackets that are to come, the next one last.
    var open: [UInt8] = []

    /// - Parameter member: is told each member of the outermost object, its key and where its value begins; returns whether to
    ///   go on.
    mutating func toEnd(_ member: (_ key: ArraySlice<UInt8>, _ value: Int) -> Bool) -> Int? {
      while position < bytes.count {
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
      while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != 10 {
        position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
      }
      position = min(position, bytes.count)
      defer { if position < bytes.count, bytes[position] != 10 { position += 1 } }
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
