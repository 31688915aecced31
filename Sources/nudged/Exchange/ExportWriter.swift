import NudgeCore
import NudgeStore
import Varlink

/// Makes the parts of an export.
nonisolated struct ExportWriter: PartWriter {
  private let request: ExportRequest
  private var snapshot: JournalSnapshot?
  private var lines = ExportLines()
  private var pages = MarkdownJournal()
  private var last: Entry?
  private var entries = 0
  private var total = 0
  /// Entries of the next part, so that it comes to about ``partBytes``, whatever people write.
  private var size = 50

  private static let partBytes = 32_000
  /// Where a letter comes among notes: more than one of them may be in a part, but not hundreds.
  private static let mostBytes = 8 * partBytes
  private static let sizes = 1...400

  init(_ request: ExportRequest) { self.request = request }

  mutating func part() throws -> Part {
    var text: [UInt8] = []
    text.reserveCapacity(Self.partBytes * 5 / 4)
    let snapshot = try self.snapshot ?? open(&text)
    guard try lines.writeAhead(&text, bytes: Self.partBytes) else { return (try reply(text), false) }
    let page = try snapshot.entries(after: last, limit: size, bytes: Self.mostBytes)
    if page.isEmpty, try !lines.writeRest(&text, bytes: Self.partBytes) { return (try reply(text), false) }
    for record in page { try write(record, to: &text) }
    entries += page.count
    if page.isEmpty { try close(&text) } else { adjustSize(to: text.count / page.count) }
    return (try reply(text), page.isEmpty)
  }

  private func reply(_ text: [UInt8]) throws -> Encoded {
    try Encoded(JournalMethods.Export(text: String(decoding: text, as: UTF8.self), entries: entries, total: total))
  }

  private mutating func open(_ text: inout [UInt8]) throws -> JournalSnapshot {
    let snapshot = try JournalSnapshot(path: request.journal, request.range, of: request.place)
    total = try snapshot.countEntries()
    switch request.format {
    case .csv: text += EntryTable.header.utf8
    case .markdown: text += (MarkdownJournal.opening + (total == 0 ? MarkdownJournal.nothing : "")).utf8
    default: try lines.open(try snapshot.origin(), at: request.now, aims: try snapshot.aims(), &text)
    }
    self.snapshot = snapshot
    return snapshot
  }

  private mutating func write(_ record: ExchangedRecord, to text: inout [UInt8]) throws {
    guard case .entry(let entry) = record.body else { return }
    last = entry
    switch request.format {
    case .csv: text += EntryTable.record(of: entry).utf8
    case .markdown: text += pages.text(of: entry).utf8
    default: try lines.write(entry, names: record.names, &text)
    }
  }

  private mutating func close(_ text: inout [UInt8]) throws {
    if request.format == .jsonLines { try lines.close(&text) }
    snapshot = nil
  }

  private mutating func adjustSize(to bytes: Int) {
    size = min(max(Self.partBytes / max(1, bytes), Self.sizes.lowerBound), Self.sizes.upperBound)
  }
}
