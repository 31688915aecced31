import Foundation
import GRDB
import NudgeCore
import Testing

@testable import NudgeStore

@Suite("An entry is erased for good (attacked no. 15a)")
struct ErasingTests {
  let ground: Ground
  private let now = Instant(seconds: 1_800_000_000)
  private let day = CivilDate(daysSinceEpoch: 20_000)

  init() throws { ground = try Ground() }

  private func log(_ draft: EntryDraft) throws -> Entry {
    try ground.store.log(draft, at: .init(writtenAt: now, offset: 0, day: day))
  }

  /// Whether the bytes of a word are anywhere in file or log.
  private func isInFiles(_ word: String) -> Bool {
    [ground.journal, ground.log].contains { path in
      FileManager.default.contents(atPath: path)?.firstRange(of: Data(word.utf8)) != nil
    }
  }

  private func secret() throws -> Entry {
    try log(
      EntryDraft(
        kind: .setback, text: "canarytext shouted", domain: "canarydomain", value: "canaryvalue\u{0301}",
        tags: ["canarytag", "canarye\u{0301}"],
        fields: ["my-field": "canaryfield"]))
  }

  private static let canaries = [
    "canarytext", "canarydomain", "canaryvalue", "canarytag", "canarye", "canaryfield", "canaryedited", "canaryt",
    "canary",
  ]

  @Test(
    "nothing of it is left in file, log and index of words, whether it was edited, removed or undone before",
    arguments: 0...3)
  func gone(kind: Int) throws {
    try ground.write("first")
    let entry = try secret()
    for number in 1...40 { try ground.write("another \(number)") }
    _ = try ground.store.indexWords()
    if kind == 1 {
      let edited = try EntryDraft(kind: .setback, text: "canaryedited", tags: ["canarytag"])
      try ground.store.amend(
        Entry(
          id: entry.id, writtenAt: entry.writtenAt, at: entry.at, offset: 0, day: day, nudge: nil, removedAt: nil,
          draft: edited),
        at: now)
    }
    if kind == 2 { _ = try ground.store.remove(entry, at: now) }
    if kind == 3 { _ = try ground.store.undo(count: 41, at: now) }
    _ = try ground.store.forgetLog()
    #expect(isInFiles("canarytext"))
    let erasure = try #require(try ground.store.erasure(of: .entry, entry.id))
    #expect(try ground.store.erase(erasure, at: now))
    try ground.putOnFreshPages()
    for canary in Self.canaries { #expect(!isInFiles(canary), "\(canary)") }
    #expect(try ground.store.entry(entry.id) == nil)
    var filter = Store.Filter()
    filter.isRemoved = true
    #expect(try !ground.store.entries(filter, limit: 100).contains { $0.id == entry.id })
    #expect(try ground.store.entries(Store.Filter(search: "canarytext"), limit: 9).isEmpty)
    #expect(try !ground.store.erase(erasure, at: now), "once")
    _ = try JournalFile.check(ground.journal)
  }

  @Test("what the others have is untouched, sums are right, and numbers are not given again")
  func others() throws {
    let entry = try secret()
    let other = try log(EntryDraft(kind: .win, text: "canary that stays", tags: ["canarye\u{0301}"]))
    let trial = try ground.store.add(
      Trial(id: 0, setback: entry.id, adjustment: "ask first", tryOn: day, madeAt: now), at: now)
    try ground.store.erase(.entry, entry.id, at: now)
    #expect(try ground.store.entries(limit: 9) == [other])
    #expect(try ground.store.trial(trial.id)?.setback == nil)
    #expect(try ground.store.entries(Store.Filter(search: "canary"), limit: 9) == [other])
    var tagged = Store.Filter()
    tagged.tag = "canary\u{00E9}"
    #expect(try ground.store.entries(tagged, limit: 9) == [other], "its spelling is still known")
    #expect(try DaySum.kept(ground.store) == DaySum.counted([other]))
    #expect(try log(EntryDraft(kind: .win, text: "later")).id > other.id)
    #expect(try ground.store.entry(entry.id) == nil)
  }

  @Test("the act of erasing is not taken back; asked once more, undo goes on with the one before")
  func undone() throws {
    try ground.write("before")
    let entry = try secret()
    try ground.write("between")
    try ground.store.erase(.entry, entry.id, at: now)
    #expect(try ground.store.undo(at: now) == [.erased])
    #expect(try ground.store.entry(entry.id) == nil)
    #expect(try Ground.words(ground.store) == ["before", "between"])
    #expect(try ground.store.undo(count: 2, at: now).count == 2)
    #expect(try Ground.words(ground.store) == [])
    #expect(try ground.store.undo(at: now) == [])
  }

  @Test("a record of the same number in another journal is none of it")
  func anotherJournal() throws {
    let erasure = try #require(try ground.store.erasure(of: .entry, try secret().id))
    let other = try Store(path: try ground.other("theirs"))
    #expect(throws: StoreError.self) { try other.erase(erasure, at: now) }
    #expect(try Ground.words(other) == ["theirs"])
  }

  @Test("of several acts that are taken back, one of erasing is passed over")
  func passedOver() throws {
    let entry = try secret()
    try ground.write("before")
    try ground.store.erase(.entry, entry.id, at: now)
    try ground.write("behind")
    let undone = try ground.store.undo(count: 3, at: now)
    #expect(undone.count == 2 && !undone.contains(.erased))
    #expect(try Ground.words(ground.store) == [])
  }

  @Test("nor does an export with all that was taken back have a goal, a step or a trial that was erased")
  func aims() throws {
    let goal = try ground.store.add(Goal(id: 0, text: "canarygoal", value: "canaryvalue", madeAt: now), at: now)
    var step = try ground.store.add(
      Step(id: 0, goal: goal.id, text: "canarystep", cue: "canarycue", risk: "canaryrisk", madeAt: now), at: now)
    step.text = "canaryotherstep"
    try ground.store.amend(step, at: now)
    let trial = try ground.store.add(Trial(id: 0, adjustment: "canarytrial", tryOn: day, madeAt: now), at: now)
    let other = try ground.store.add(Goal(id: 0, text: "stays", madeAt: now), at: now)
    let win = try log(EntryDraft(kind: .win, text: "done", origin: EntryOrigin(step: step.id)))
    let erasure = try #require(try ground.store.erasure(of: .goal, goal.id))
    #expect(
      Set(erasure.words).isSuperset(of: ["canarygoal", "canarystep", "canaryotherstep", "canarycue", "canaryrisk"]))
    try ground.store.erase(erasure, at: now)
    try ground.store.erase(.trial, trial.id, at: now)
    try ground.putOnFreshPages()
    #expect(!isInFiles("canary"))
    #expect(try ground.store.goals(all: true) == [other])
    #expect(try ground.store.steps(all: true).isEmpty)
    #expect(try ground.store.entry(win.id) == win, "a win of a step is an entry of its own")
    let snapshot = try JournalSnapshot(path: ground.journal, .init(includesPrivate: true, includesRemoved: true))
    #expect(try snapshot.aims().count == 1)
    #expect(try ground.store.add(Goal(id: 0, text: "next", madeAt: now), at: now).id > other.id, "numbers stay taken")
  }

  @Test("neither an export with all that was taken back nor a repair from a backup brings it back")
  func elsewhere() throws {
    let fixture = try DamagedFixture(entries: 60, backup: 60)
    let victim = fixture.entries.first { !$0.draft.tags.isEmpty && !$0.draft.fields.isEmpty }!
    let store = try Store(path: fixture.scratch.journal)
    try store.erase(.entry, victim.id, at: now)
    let snapshot = try JournalSnapshot(path: store.path, .init(includesPrivate: true, includesRemoved: true))
    let exported = try snapshot.entries(after: nil, limit: 1000).compactMap { record -> Entry.ID? in
      if case .entry(let entry) = record.body { entry.id } else { nil }
    }
    #expect(exported.count == 59 && !exported.contains(victim.id))
    _ = try withExtendedLifetime(snapshot) { try store.settle() }
    try store.finish()
    try fixture.zero([fixture.roots["entry_tag"]!, fixture.roots["entry_field"]!])
    let report = try fixture.mend()
    #expect(report.entries.lost == 0)
    let mended = try Store(path: fixture.target)
    #expect(try mended.entry(victim.id) == nil)
    #expect(
      try mended.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM entry_tag WHERE entry = \(victim.id)") } == 0)
    #expect(
      try mended.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM entry_field WHERE entry = \(victim.id)") } == 0)
  }
}
