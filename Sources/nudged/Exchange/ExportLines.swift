import NudgeCore
import NudgeStore
import Varlink

/// The lines of a complete export (docs/export.md): each record behind those it refers to.
nonisolated struct ExportLines: Sendable {
  private var origin = ""
  /// In the order they are written. What is written stays: each part of an export works on a copy of this value, and a list
  /// that got shorter would be copied with it.
  private var waiting: [(record: ExchangedRecord, behind: Entry.ID)] = []
  private var next = 0
  /// What comes before all entries, in its order; as much of it is written as the number says.
  private var ahead: [ExchangedRecord] = []
  private var nextAhead = 0
  private var records = 0

  /// The header. What entries may refer to comes next: ``writeAhead(_:bytes:)``.
  mutating func open(
    _ origin: String, at now: Instant, aims: [ExchangedRecord], _ text: inout [UInt8]
  ) throws {
    self.origin = origin
    try append(ExportHeader(origin: origin, at: now.rfc3339(offset: 0)), &text)
    ahead = aims.filter { !$0.waits }
    setWaiting(aims)
    // Nothing to wait for.
    while next < waiting.count, waiting[next].behind == 0 {
      ahead.append(waiting[next].record)
      next += 1
    }
  }

  /// As much of what entries may refer to as makes a part of so many bytes.
  ///
  /// - Returns: whether all of it is written.
  mutating func writeAhead(_ text: inout [UInt8], bytes: Int) throws -> Bool {
    while nextAhead < ahead.count, text.count < bytes {
      try write(ahead[nextAhead], &text)
      nextAhead += 1
    }
    return nextAhead == ahead.count
  }

  mutating func write(_ entry: Entry, names: [String: String], _ text: inout [UInt8]) throws {
    try writeWaiting(before: entry.id, &text)
    records += 1
    // What ``RecordLine`` would write, without a second container around each of a million entries.
    text += #"{"entry":"#.utf8
    text += try JSON.encode(EntryView(entry))
    if let others = names.elsewhere(than: origin) {
      text += #","from":"#.utf8
      text += try JSON.encode(others)
    }
    text += "}\n".utf8
  }

  /// As much of what waits for entries that do not come as makes a part of so many bytes.
  ///
  /// - Returns: whether all of it is written.
  mutating func writeRest(_ text: inout [UInt8], bytes: Int) throws -> Bool {
    while next < waiting.count, text.count < bytes {
      try write(waiting[next].record, &text)
      next += 1
    }
    return next == waiting.count
  }

  /// The mark that the file is whole.
  mutating func close(_ text: inout [UInt8]) throws {
    try append(ExportEnd(records: records), &text)
  }

  // MARK: - What comes behind entries

  /// A trial comes behind its setback and the trial it took the place of, a step behind the review it was chosen in and the
  /// step it was split from: and so before every entry about it.
  private mutating func setWaiting(_ aims: [ExchangedRecord]) {
    var (steps, trials): ([Step.ID: Entry.ID], [Trial.ID: Entry.ID]) = ([:], [:])
    for record in aims {
      switch record.body {
      case .step(let step):
        let place = max(step.review ?? 0, step.parent.flatMap { steps[$0] } ?? 0)
        steps[step.id] = place
        waiting.append((record, place))
      case .trial(let trial):
        let place = max(trial.setback ?? 0, trial.follows.flatMap { trials[$0] } ?? 0)
        trials[trial.id] = place
        waiting.append((record, place))
      case .entry, .goal, .rest: break
      }
    }
    let order = waiting.indices.sorted { (waiting[$0].behind, $0) < (waiting[$1].behind, $1) }
    waiting = order.map { waiting[$0] }
  }

  private mutating func writeWaiting(before entry: Entry.ID, _ text: inout [UInt8]) throws {
    while next < waiting.count, waiting[next].behind < entry {
      try write(waiting[next].record, &text)
      next += 1
    }
  }

  // MARK: - Lines

  private mutating func write(_ record: ExchangedRecord, _ text: inout [UInt8]) throws {
    records += 1
    var line = RecordLine(from: record.names.elsewhere(than: origin))
    line.removedAt = record.removedAt?.rfc3339(offset: 0)
    switch record.body {
    case .entry(let entry): line.entry = EntryView(entry)
    case .goal(let goal): line.goal = GoalView(goal)
    case .step(let step): line.step = StepView(step)
    case .trial(let trial): line.trial = TrialView(trial)
    case .rest(let day, let at): line.rest = RestView(day: day, at: at)
    }
    try append(line, &text)
  }

  private func append(_ value: some Encodable, _ text: inout [UInt8]) throws {
    text += try JSON.encode(value)
    text.append(UInt8(ascii: "\n"))
  }
}

/// One line of an export: one record under its kind.
nonisolated struct RecordLine: Codable, Sendable {
  var entry: EntryView?
  var goal: GoalView?
  var step: StepView?
  var trial: TrialView?
  var rest: RestView?
  /// When a goal, step or trial was taken back.
  var removedAt: String?
  /// Its names in the journals and programs it came from.
  var from: [String: String]?

  /// The kinds of records that stand in a line.
  static func kinds(in members: [String: JSON]) -> [String] {
    ExportHeader.kinds.filter { members[$0] != nil && members[$0] != .null }
  }
}

nonisolated extension ExchangedRecord {
  /// Whether it may refer to an entry.
  fileprivate var waits: Bool {
    switch body {
    case .step, .trial: true
    case .entry, .goal, .rest: false
    }
  }
}

nonisolated extension [String: String] {
  /// The file's own journal goes by numbers.
  fileprivate func elsewhere(than origin: String) -> [String: String]? {
    if isEmpty { return nil }
    let others = filter { $0.key != origin }
    return others.isEmpty ? nil : others
  }
}
