import NudgeCore
import Varlink

// MARK: - JSON Lines

extension Intake {
  /// One export, or several that were joined: each goes by its own header.
  mutating func readLines(_ file: LineFile) throws {
    try readFirst(file)
    hasEnd = false
    var export = ExportSoFar()
    while let next = try file.next() {
      line += 1
      if next.isTooLong {
        export.records += 1
        hasEnd = false
        passOver(line: line, Self.tooLong)
        continue
      }
      for piece in ExportLine.pieces(next.bytes) where !piece.allSatisfy({ $0 == 32 || $0 == 13 || $0 == 9 }) {
        try take(piece, &export, file)
      }
    }
    try handOver(file)
  }

  private mutating func take(_ bytes: [UInt8], _ export: inout ExportSoFar, _ file: LineFile) throws {
    let read = ExportLine(bytes)
    switch read {
    case .header:
      if !hasEnd {
        tellLoss("Another export begins here, before the end of the one in front of it was written.", line: line)
      }
      try handOver(file)
      first = MendedText(bytes).bytes
      if first.last == 13 { first.removeLast() }
      hasEnd = false
      export = ExportSoFar()
    case .end(let count):
      hasEnd = true
      if let count, count != export.records { tellLoss(export.difference(from: count), line: line) }
    case .record, .other:
      hasEnd = false
      export.records += 1
      if !takesBack, let kind = export.another(read) {
        passOver(
          line: line,
          "Another \(kind) of this file has the same id or the same “from”, and other content. With an id of its own, and "
            + "without “from”, this one comes, too.")
      } else {
        try hand(bytes, from: line, file)
      }
    }
  }
}

/// What was read of an export so far.
private struct ExportSoFar {
  /// Lines behind the header.
  var records = 0
  /// What is in each record, by its names; of both no more than a number that tells them apart.
  private var contents: [Int: Int] = [:]

  /// - Returns: the kind of a record that goes by the name of another one which was here before.
  mutating func another(_ line: ExportLine) -> String? {
    guard case .record(let kind, let names, let content) = line else { return nil }
    if names.contains(where: { contents[$0] ?? content != content }) { return kind }
    for name in names { contents[name] = content }
    return nil
  }

  func difference(from count: Int) -> String {
    let says = "This file says \(count.counted("record", "records")) and has \(records.grouped)"
    return records < count
      ? "\(says): something was lost on its way here." : "\(says): something was added since it was written."
  }
}

/// What a line of an export is.
private enum ExportLine {
  case header
  /// How many records the export says it has.
  case end(Int?)
  case record(kind: String, names: [Int], content: Int)
  /// Nothing that could be read here.
  case other

  init(_ bytes: [UInt8]) {
    guard case .object(let members)? = try? JSON.mended(MendedText(bytes).bytes).value else {
      self = .other
      return
    }
    if let kind = ExportHeader.kinds.first(where: { members[$0] != nil && members[$0] != .null }) {
      self = .record(kind: kind, names: Self.names(kind, members), content: members.hashValue)
    } else if members[ExportHeader.mark] == .string(ExportHeader.content) {
      self = .header
    } else if let end = members["end"] {
      self = .end(Self.count(end))
    } else {
      self = .other
    }
  }

  /// Its number here, and what it is called where it came from before. A day goes by its date.
  private static func names(_ kind: String, _ members: [String: JSON]) -> [Int] {
    guard kind != "rest", case .object(let record)? = members[kind] else { return [] }
    var names: [Int] = []
    if case .integer(let id)? = record["id"] { names.append(hash(kind, "", "\(id)")) }
    if case .object(let from)? = members["from"] {
      for case (let origin, .string(let name)) in from { names.append(hash(kind, origin, name)) }
    }
    return names
  }

  private static func hash(_ kind: String, _ origin: String, _ name: String) -> Int { [kind, origin, name].hashValue }

  private static func count(_ end: JSON) -> Int? {
    guard case .object(let members) = end, case .integer(let count)? = members["records"] else { return nil }
    return Int(count)
  }

  /// A line in parts, where a header begins within it: a file that did not end with its line was joined with another one.
  static func pieces(_ bytes: [UInt8]) -> [[UInt8]] {
    guard let brace = headerBrace(in: bytes), case .other = ExportLine(bytes) else { return [bytes] }
    return [Array(bytes[..<brace])] + pieces(Array(bytes[brace...]))
  }

  /// Within a text, a quotation mark has a backslash in front.
  private static func headerBrace(in bytes: [UInt8]) -> Int? {
    let mark = Array("\"\(ExportHeader.mark)\"".utf8)
    var brace: Int?
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "{"): brace = place
      case 32, 9: break
      case UInt8(ascii: "\""):
        if let brace, brace > 0, bytes[place...].starts(with: mark) { return brace }
        brace = nil
      default: brace = nil
      }
    }
    return nil
  }
}
