import NudgeCore
import NudgeStore
import Varlink

// MARK: - Other programs

extension ImportText {
  mutating func readJrnl(_ text: String, _ line: Int, _ zone: Zone) throws {
    origin = JrnlEntry.origin
    for (bytes, line) in try Self.lines(text, line).rest {
      add(line: line) { text in
        let (json, mending) = try JSON.mended(bytes)
        let record = text.record(try json.decode(JrnlEntry.self).foreign(), line, zone)
        for sentence in mending.sentences { text.note(sentence, line: line) }
        return record
      }
    }
  }

  mutating func readDaylio(_ text: String, _ line: Int, _ zone: Zone) throws {
    origin = DaylioTable.origin
    let (start, line) = Self.header(text, line)
    let first = start.prefix { !$0.isNewline }
    let table: DaylioTable
    do { table = try DaylioTable(header: String(first)) } catch { throw Self.notAnExport(error.description) }
    let returnsEndLines = start[first.endIndex...].first == "\r"
    let (records, isCutShort) = CSV.records(
      String(start), separator: table.separator, returnsEndLines: returnsEndLines)
    guard records.count <= JournalMethods.Import.mostLines + 1 else { throw VarlinkError.invalidParameter("text") }
    for record in records.dropFirst() {
      let line = record.line - 2 + line
      add(line: line) { text in text.record(try table.foreign(record), line, zone) }
    }
    guard isCutShort else { return }
    let end = line + start.utf8.count { $0 == UInt8(ascii: "\n") }
    problems.append(ImportProblem(line: end, reason: "A quotation mark is not closed; the file ends in the middle."))
  }

  /// The table from the line on that names its columns.
  ///
  /// - Parameter line: the number of the second line of the text.
  /// - Returns: the same, and the number of the line behind its first one.
  private static func header(_ text: String, _ line: Int) -> (start: Substring, line: Int) {
    var (start, line) = (text[...], line)
    while let end = start.firstIndex(where: \.isNewline), DaylioTable.isBeforeHeader(start[..<end]) {
      start = start[end...].dropFirst()
      line += 1
    }
    return (start, line)
  }

  /// Its day is the date it had there, whatever zone this is.
  private mutating func record(_ foreign: ForeignEntry, _ line: Int, _ zone: Zone) -> ExchangedRecord {
    for sentence in foreign.notes { note(sentence, line: line) }
    let at = zone.instant(of: foreign.wall)
    let entry = Entry(
      id: 0, writtenAt: at, offset: zone.writtenOffset(at: at), day: foreign.day, nudge: nil, draft: foreign.draft)
    return ExchangedRecord(.entry(entry), names: [origin: foreign.key], detail: foreign.detail)
  }
}

extension JSONMending {
  /// What a person should know of it; a comma too many changes nothing.
  var sentences: [String] {
    var sentences: [String] = []
    if contains(.halfCharacter) {
      sentences.append("Another program cut a character in half here; it became \u{FFFD}.")
    }
    if contains(.repeatedKey) {
      sentences.append("A name stands there twice, perhaps in two spellings that look the same; the first one counts.")
    }
    return sentences
  }
}
