import NudgeCore
import Varlink

/// Hands a file to the daemon in parts, so small that no nudge waits for one.
struct Intake {
  private(set) var total = JournalMethods.Import(added: 0, known: 0, takenBack: 0, problems: [], ignored: nil)
  var progress: ProgressBar
  /// The last line that was read.
  private(set) var line = 0
  /// Whether the file ends as it was meant to.
  private(set) var hasEnd = true

  private let format: Import.Format
  private let takesBack: Bool
  private let daemon: Daemon
  /// The file's first line, which goes in front of every part.
  private var first: [UInt8] = []
  private var part: [UInt8] = []
  private var records = 0
  private var partLine = 2
  private var nextLine = 2
  private var handed = 0

  /// The daemon reads this much within a few milliseconds.
  private static let mostRecords = 100
  private static let mostBytes = 1 << 17
  /// A message of the protocol holds 4 MiB, and what is in it may grow on the way.
  private static let longestRecord = 1_500_000

  init(_ format: Import.Format, takesBack: Bool, _ daemon: Daemon, _ progress: ProgressBar) {
    self.format = format
    self.takesBack = takesBack
    self.daemon = daemon
    self.progress = progress
  }

  /// Whether every record was taken over or known.
  var isWhole: Bool { hasEnd && (takesBack || total.added + total.known == handed) }

  /// Lines that are not in the journal.
  var left: Int { max(0, handed - total.added - total.known) }

  mutating func read(_ file: LineFile) throws {
    switch format {
    case .jsonl: try readLines(file)
    case .daylio: try readTable(file)
    case .jrnl: try readJrnl(file)
    }
  }

  // MARK: - Files

  private mutating func readLines(_ file: LineFile) throws {
    readFirst(file)
    hasEnd = false
    while let bytes = file.next() {
      line += 1
      if bytes.allSatisfy({ $0 == 32 || $0 == 13 || $0 == 9 }) { continue }
      hasEnd = bytes.starts(with: Array(#"{"end":"#.utf8))
      if !hasEnd { try hand(bytes, from: line, file) }
    }
    try handOver(file)
  }

  /// A record goes on in the next line as long as a quotation mark is open.
  private mutating func readTable(_ file: LineFile) throws {
    readFirst(file)
    var record: [UInt8] = []
    var start = 2
    var isOpen = false
    while let bytes = file.next() {
      line += 1
      if record.isEmpty { start = line }
      record += (isOpen ? [UInt8(ascii: "\n")] : []) + bytes
      if bytes.count(where: { $0 == UInt8(ascii: "\"") }) % 2 == 1 { isOpen.toggle() }
      if isOpen && record.count < Self.longestRecord { continue }
      if !record.allSatisfy({ $0 == 32 || $0 == 13 }) { try hand(record, from: start, file) }
      record = []
      isOpen = false
    }
    if isOpen {
      hasEnd = false
      try hand(record, from: start, file)
    }
    try handOver(file)
  }

  /// One JSON text; its entries go over one a line, and are counted.
  private mutating func readJrnl(_ file: LineFile) throws {
    guard case .object(let members)? = try? JSON(parsing: file.rest()), case .array(let entries)? = members["entries"]
    else {
      throw Failure.badInput("This is no whole JSON text with entries, as jrnl --format json writes it.")
    }
    for entry in entries {
      line += 1
      try hand(try JSON.encode(entry), from: line, file)
    }
    try handOver(file)
  }

  private mutating func readFirst(_ file: LineFile) {
    first = file.next() ?? []
    if first.starts(with: [0xEF, 0xBB, 0xBF]) { first.removeFirst(3) }
    line = 1
  }

  // MARK: - Parts

  private mutating func hand(_ record: [UInt8], from start: Int, _ file: LineFile) throws {
    handed += 1
    if String(validating: record, as: UTF8.self) == nil {
      return total.problems.append(ImportProblem(line: start, reason: "It is not UTF-8 text."))
    }
    if record.count > Self.longestRecord {
      return total.problems.append(ImportProblem(line: start, reason: "It is longer than any entry."))
    }
    // Lines of one part are counted on from its first, so a gap begins a new part.
    let follows = start == nextLine
    let isFull = records == Self.mostRecords || part.count + record.count > Self.mostBytes
    if records > 0, isFull || !follows { try handOver(file) }
    if records == 0 { partLine = start }
    part += record + [UInt8(ascii: "\n")]
    nextLine = start + 1 + record.count { $0 == UInt8(ascii: "\n") }
    records += 1
  }

  private mutating func handOver(_ file: LineFile) throws {
    defer { (part, records) = ([], 0) }
    // An empty file is told from one that is no export at all.
    guard records > 0 || (format != .jrnl && total == .nothing) else { return }
    let reply = try daemon.call(
      Methods.import,
      .init(
        format: format.rawValue, text: String(decoding: first + [UInt8(ascii: "\n")] + part, as: UTF8.self),
        line: partLine, takeBack: takesBack ? true : nil))
    total.add(reply)
    progress.show(file.position, of: file.size)
  }
}

extension JournalMethods.Import {
  fileprivate static let nothing = JournalMethods.Import(
    added: 0, known: 0, takenBack: 0, problems: [], ignored: nil)

  fileprivate mutating func add(_ other: JournalMethods.Import) {
    added += other.added
    known += other.known
    takenBack += other.takenBack
    problems += other.problems
    ignored = Set((ignored ?? []) + (other.ignored ?? [])).sorted()
    if ignored == [] { ignored = nil }
  }

  fileprivate static func == (left: Self, right: Self) -> Bool {
    (left.added, left.known, left.takenBack, left.problems, left.ignored ?? [])
      == (right.added, right.known, right.takenBack, right.problems, right.ignored ?? [])
  }
}
