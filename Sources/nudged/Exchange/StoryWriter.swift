import NudgeCore
import NudgeStore
import Varlink

/// A call of `Story`, read into the domain's words.
nonisolated struct StoryRequest: Sendable {
  let range: JournalSnapshot.Range
  let journal: String
  /// Which file has to be there.
  let place: JournalPlace
  let zone: Zone
  let dayStart: CivilTime
  let words: WordLists

  /// - Throws: `VarlinkError`.
  @MainActor init(_ parameters: InsightMethods.Story.Parameters, of engine: Engine, words: WordLists) throws {
    range = JournalSnapshot.Range(
      from: try Parse.day(parameters.from, "from"), to: try Parse.day(parameters.to, "to"),
      includesPrivate: parameters.private ?? false, kinds: StoryTeller.kinds)
    journal = engine.store.readingPath
    place = try engine.store.place
    zone = engine.planner.zone
    dayStart = engine.planner.settings.dayStartsAt
    self.words = words
  }
}

/// Makes the parts of a story: reads some entries and what belongs to them, and has them told.
nonisolated struct StoryWriter: PartWriter {
  private let request: StoryRequest
  private var book: Book?
  private var last: Entry?
  private var entries = 0
  private var total = 0

  /// The journal, once it is open.
  private struct Book {
    let snapshot: JournalSnapshot
    let goals: [Instant: String]
    var experiments: ArraySlice<(day: CivilDate, trial: Trial)>
    var teller: StoryTeller
  }

  /// A page of texts as people write them comes to some thirty kilobytes. Longer ones come in parts of fewer.
  private static let pageSize = 200
  private static let partBytes = 64_000

  init(_ request: StoryRequest) { self.request = request }

  mutating func part() throws -> Part {
    var book = try self.book ?? open()
    self.book = nil
    var pieces: [StoryPiece] = []
    let records = try book.snapshot.entries(after: last, limit: Self.pageSize, bytes: Self.partBytes)
    let page = records.compactMap { record in if case .entry(let entry) = record.body { entry } else { nil } }
    let asides = try book.snapshot.asides(of: page)
    for entry in page {
      if request.words.mayTellBack(entry.draft) {
        pieces += try tell(entry, asides[entry.id] ?? StoryAside(), &book)
      }
      last = entry
    }
    entries += page.count
    if page.isEmpty { pieces += Self.end(&book) } else { self.book = book }
    return (try Encoded(InsightMethods.Story(pieces: pieces, entries: entries, total: total)), page.isEmpty)
  }

  private mutating func open() throws -> Book {
    let snapshot = try JournalSnapshot(path: request.journal, request.range, of: request.place)
    total = try snapshot.countByDays()
    let first = try snapshot.span()?.lowerBound
    let isWhole = request.range.from.map { from in first.map { from <= $0 } ?? true } ?? true
    let experiments = try snapshot.experiments().map { trial in
      (day: request.zone.day(of: trial.madeAt, startsAt: request.dayStart), trial: trial)
    }
    let (from, to) = (request.range.from, request.range.to)
    return Book(
      snapshot: snapshot, goals: try snapshot.reachedGoals(),
      experiments: experiments.filter { day, _ in from.map { day >= $0 } ?? true && to.map { day <= $0 } ?? true }[...],
      teller: StoryTeller(fromTheBeginning: isWhole))
  }

  private func tell(_ entry: Entry, _ aside: StoryAside, _ book: inout Book) throws -> [StoryPiece] {
    var aside = aside
    if entry.draft.kind == .win { aside.goal = book.goals[entry.writtenAt] }
    let before = Self.experiments(before: entry.day, &book)
    return try before + book.teller.tell(entry, with: aside, isBack: isBack(entry.day, book.snapshot))
  }

  /// Whether nothing at all, told or not, was written in the weeks before a day.
  private func isBack(_ day: CivilDate, _ snapshot: JournalSnapshot) throws -> Bool {
    guard let last, day.daysSinceEpoch - last.day.daysSinceEpoch > StoryTeller.quietDays else { return false }
    guard let written = try snapshot.lastDay(before: day) else { return false }
    return day.daysSinceEpoch - written.daysSinceEpoch > StoryTeller.quietDays
  }

  private static func experiments(before day: CivilDate, _ book: inout Book) -> [StoryPiece] {
    var pieces: [StoryPiece] = []
    while let next = book.experiments.first, next.day < day {
      pieces += book.teller.tell(next.trial, on: next.day)
      book.experiments.removeFirst()
    }
    return pieces
  }

  private static func end(_ book: inout Book) -> [StoryPiece] {
    let rest = book.experiments.flatMap { book.teller.tell($0.trial, on: $0.day) }
    return rest + book.teller.finish()
  }
}
