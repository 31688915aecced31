import NudgeCore
import NudgeStore
import Varlink

extension JournalMethods {
  static func addEntries(to interface: inout Interface, _ daemon: Daemon) {
    let engine = daemon.engine
    answer("Log", in: &interface) { (parameters: Log.Parameters) in try log(parameters, daemon) }
    answer("Amend", in: &interface) { (parameters: Amend.Parameters) in
      let entry = try engine.amend(try engine.entry(parameters.id), by: parameters)
      let response = daemon.response(to: entry)
      return Amend(entry: EntryView(entry), wording: response.wording, card: response.card)
    }
    answer("Remove", in: &interface) { (parameters: OneEntry.Parameters) in
      OneEntry(entry: EntryView(try engine.remove(try engine.entry(parameters.id))))
    }
    answer("Restore", in: &interface) { (parameters: OneEntry.Parameters) in
      OneEntry(entry: EntryView(try engine.restore(try engine.entry(parameters.id, isRemoved: true))))
    }
    answer("Undo", in: &interface) { (parameters: Undo.Parameters) in try undo(parameters, engine) }
    let lister = Exporter()
    interface.stream("List") { (parameters: List.Parameters, stream: Stream<Encoded>) in
      try answering(JournalMethods.interface) { try list(parameters, to: stream, engine, lister) }
    }
  }

  private static func log(_ parameters: Log.Parameters, _ daemon: Daemon) throws -> Log {
    let engine = daemon.engine
    let entry = try engine.log(try engine.draft(parameters), at: try Parse.instant(parameters.at))
    let tally = daemon.countedToday()
    let response = daemon.response(to: entry)
    return Log(
      entry: EntryView(entry), message: response.message, today: tally?.today, thisWeek: tally?.thisWeek,
      question: response.question, wording: response.wording, card: response.card,
      evidence: entry.draft.kind == .setback ? daemon.evidence(for: [entry]).map { EntryView($0) } : nil)
  }

  private static func undo(_ parameters: Undo.Parameters, _ engine: Engine) throws -> Undo {
    let undone = try engine.undo(count: try Parse.limit(parameters.count, in: 1...100, standard: 1, "count"))
    if undone.isEmpty { throw VarlinkError(name: "\(JournalMethods.interface).NothingToUndo", parameters: Empty()) }
    if undone == [.erased] {
      throw VarlinkError(name: "\(JournalMethods.interface).ErasedForGood", parameters: Empty())
    }
    let entries = undone.lazy.compactMap { if case .entry(let entry) = $0 { EntryView(entry) } else { nil } }
    return Undo(undone: undone.compactMap(UndoneView.init), entry: entries.first)
  }

  /// One reply, or with `more` pages until the limit or the first entry is reached, each read when the client takes it. What may
  /// take long to find is looked for beside the main actor.
  private static func list(
    _ parameters: List.Parameters, to stream: Stream<Encoded>, _ engine: Engine, _ lister: Exporter
  ) throws {
    let filter = try Store.Filter(parameters)
    let limit = try Parse.limit(parameters.limit, in: 1...1000, standard: stream.wantsMore ? .max : 20)
    var pages = ListPages(filter, limit: limit, isOne: !stream.wantsMore)
    guard filter.reachesFar else {
      return stream.produce { try answering(interface) { try pages.next(in: engine.store) } }
    }
    let search = ListSearch(pages: pages, journal: engine.store.readingPath, place: try engine.store.place)
    let run = { lister.run(search, of: interface, to: stream) }
    if filter.search == nil { run() } else { engine.whenIndexed(run) }
  }
}

/// How far a list is.
private nonisolated struct ListPages: Sendable {
  private var filter: Store.Filter
  private var left: Int
  private let isOne: Bool

  /// Entries and bytes of one reply of several.
  private static let size = (entries: 100, bytes: 128_000)
  /// Bytes of a single reply.
  private static let mostBytes = 1_000_000

  /// - Parameter isOne: whether there is one page alone.
  init(_ filter: Store.Filter, limit: Int, isOne: Bool) {
    (self.filter, left, self.isOne) = (filter, limit, isOne)
  }

  mutating func next(in journal: some JournalReading) throws -> PartWriter.Part {
    let page = try journal.page(
      of: filter, limit: isOne ? left : min(Self.size.entries, left), bytes: isOne ? Self.mostBytes : Self.size.bytes)
    left -= page.entries.count
    filter.after = page.entries.last
    let reply = JournalMethods.List(entries: page.entries.map { EntryView($0) })
    return (try Encoded(reply), isOne || page.isLast || left == 0)
  }
}

/// A list whose entries have to be looked for.
private nonisolated struct ListSearch: PartWriter {
  var pages: ListPages
  let journal: String
  let place: JournalPlace

  mutating func part() throws -> Part { try pages.next(in: JournalSnapshot(path: journal, of: place)) }
}

extension Store.Filter {
  fileprivate init(_ parameters: JournalMethods.List.Parameters) throws {
    self.init(
      kind: try Parse.word(parameters.kind, "kind"), day: try Parse.day(parameters.day, "day"),
      search: try Parse.search(parameters.search))
    from = try Parse.day(parameters.from, "from") ?? from
    to = try Parse.day(parameters.to, "to") ?? to
    domain = parameters.domain
    value = parameters.value
    tag = parameters.tag
    source = try Parse.word(parameters.source, "source")
    outcome = try Parse.word(parameters.outcome, "outcome")
    step = parameters.step
    trial = parameters.trial
    isRemoved = parameters.removed ?? false
  }
}

extension UndoneView {
  /// nil: nothing stands differently.
  fileprivate init?(_ undone: Undone) {
    switch undone {
    case .entry(let entry):
      self.init(subject: "entry", id: entry.id, text: entry.draft.text, gone: entry.removedAt != nil)
    case .goal(let goal, let isGone): self.init(subject: "goal", id: goal.id, text: goal.text, gone: isGone)
    case .step(let step, let isGone): self.init(subject: "step", id: step.id, text: step.text, gone: isGone)
    case .trial(let trial, let isGone):
      self.init(subject: "trial", id: trial.id, text: trial.adjustment, gone: isGone)
    case .rest(let day, let isRest):
      self.init(subject: "rest", id: Int64(day.daysSinceEpoch), text: day.description, gone: !isRest)
    case .erased: return nil
    }
  }
}
