import NudgeCore
import Varlink

/// Hands a file to the daemon in parts, so small that no nudge waits for one.
struct Intake {
  private(set) var total = JournalMethods.Import(added: 0, known: 0, takenBack: 0, problems: [], ignored: nil)
  var progress: ProgressBar
  /// The last line that was read.
  var line = 0
  /// Whether the file ends as it was meant to.
  var hasEnd = true
  /// Records the file holds, as far as it was read.
  private(set) var found = 0

  /// What differs from what an export says of itself, for the person.
  private(set) var loss: String?

  let format: Import.Format
  let takesBack: Bool
  private let daemon: Daemon
  /// The file's first line, which goes in front of every part.
  var first: [UInt8] = []
  private var part: [UInt8] = []
  private var records = 0
  private var partLine = 2
  private var nextLine = 2
  /// How many lines further down the first part begins than the daemon is told: it knows a file's beginning by its line.
  private var shift = 0
  private var hasBegun = false
  private var twins = Twins()
  /// Where the entries of a JSON text begin, in the order they are handed over; which ones they are, and whether they share
  /// their line with others.
  private var places: [(line: Int, number: Int, sharesIt: Bool)] = []

  /// The daemon reads this much within a few milliseconds.
  private static let mostRecords = 100
  private static let mostBytes = 1 << 16
  /// A message of the protocol holds 4 MiB, and what is in it may grow on the way.
  static let longestRecord = 1_500_000
  static let tooLong = "It is longer than any entry: one holds up to \(EntryDraft.maximumTextBytes.grouped) bytes."

  init(_ format: Import.Format, takesBack: Bool, _ daemon: Daemon, _ progress: ProgressBar) {
    self.format = format
    self.takesBack = takesBack
    self.daemon = daemon
    self.progress = progress
  }

  /// Whether every record was taken over or known.
  var isWhole: Bool { hasEnd && (takesBack || passedOver == 0 && loss == nil) }

  /// Records that are not in the journal.
  var passedOver: Int { max(0, found - total.added - total.known) }

  /// What came of it, with the sum of what did not.
  var result: JournalMethods.Import {
    var result = total
    result.passedOver = passedOver == 0 || takesBack ? nil : passedOver
    result.problems.sort { $0.line < $1.line }
    return result
  }

  mutating func read(_ file: LineFile) throws {
    switch format {
    case .jsonl: try readLines(file)
    case .daylio: try readTable(file)
    case .jrnl: try readJrnl(file)
    }
    if let encoding = file.encoding { note("The file is written in \(encoding), and was read as that.", line: 1) }
    for line in file.brokenLines {
      note("A character was cut in half here; it became \u{FFFD}.", line: line)
    }
    let passedOver = Set(total.problems.lazy.filter { $0.kept != true }.map(\.line))
    for (line, first) in twins.found where !passedOver.contains(line) {
      note(
        line == first
          ? "The same stands in this line twice, word for word, and is kept once."
          : "The same stands in line \(first.grouped), word for word, and is kept once.", line: line)
    }
  }

  // MARK: - Parts

  /// A record that does not come.
  mutating func passOver(line: Int, _ reason: String) {
    found += 1
    total.problems.append(ImportProblem(line: line, reason: reason))
  }

  /// What is good to know of what came.
  mutating func note(_ reason: String, line: Int) {
    total.problems.append(ImportProblem(line: line, reason: reason, kept: true))
  }

  /// An export is not as it says it is; what is there comes all the same.
  mutating func tellLoss(_ reason: String, line: Int) {
    loss = loss ?? reason
    note(reason, line: line)
  }

  /// Sees whether the same stood in the file before.
  mutating func noteTwin(_ record: [UInt8], line: Int) { twins.add(record, line: line) }

  mutating func hand(_ bytes: [UInt8], from start: Int, _ file: LineFile) throws {
    let mended = MendedText(bytes)
    let record = mended.bytes
    if record.count > Self.longestRecord { return passOver(line: start, Self.tooLong) }
    found += 1
    if let note = mended.note { self.note(note, line: start) }
    // Lines of one part are counted on from its first, so a gap begins a new part.
    let follows = start == nextLine
    let isFull = records == Self.mostRecords || part.count + record.count > Self.mostBytes
    if records > 0, isFull || !follows { try handOver(file) }
    if records == 0 { partLine = start }
    part += record + [UInt8(ascii: "\n")]
    nextLine = start + 1 + record.count { $0 == UInt8(ascii: "\n") }
    records += 1
  }

  mutating func handOver(_ file: LineFile) throws {
    defer { (part, records, hasBegun) = ([], 0, true) }
    // An empty file is told from one that is no export at all.
    guard records > 0 || (format != .jrnl && found == 0) else { return }
    shift = hasBegun ? 0 : max(0, partLine - 2)
    let reply = try daemon.call(
      Methods.import,
      .init(
        format: format.rawValue, text: String(decoding: first + [UInt8(ascii: "\n")] + part, as: UTF8.self),
        line: partLine - shift, takeBack: takesBack ? true : nil))
    add(reply)
    progress.show(file.position, of: file.size)
  }

  private mutating func add(_ reply: JournalMethods.Import) {
    total.added += reply.added
    total.known += reply.known
    total.takenBack += reply.takenBack
    // The daemon may find more records than lines were counted; each of them is in the sum.
    let told = reply.added + reply.known + reply.problems.count { $0.kept != true }
    found += max(0, told - records)
    total.problems += reply.problems.map(placed)
    let ignored = Set((total.ignored ?? []) + (reply.ignored ?? [])).sorted()
    total.ignored = ignored.isEmpty ? nil : ignored
  }

  /// Entries go over one a line; a person looks for them in the file.
  private func placed(_ problem: ImportProblem) -> ImportProblem {
    var problem = problem
    problem.line += shift
    guard format == .jrnl, places.indices.contains(problem.line - 1) else { return problem }
    let place = places[problem.line - 1]
    if place.sharesIt { problem.reason = "entry \(place.number.grouped): \(problem.reason)" }
    problem.line = place.line
    return problem
  }

  /// Hands over one entry of a JSON text.
  ///
  /// - Parameters:
  ///   - line: where it begins in the file.
  ///   - number: which entry of the file it is, from 1.
  mutating func hand(_ bytes: [UInt8], on line: Int, number: Int, _ file: LineFile) throws {
    let sharesIt = places.last?.line == line
    if sharesIt { places[places.count - 1].sharesIt = true }
    places.append((line, number, sharesIt))
    try hand(bytes, from: places.count, file)
  }
}
