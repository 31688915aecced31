import NudgeCore
import NudgeStore
import Testing
import Varlink

@testable import nudged

@Suite("Random acts over the protocol", .timeLimit(.minutes(60)))
struct RandomActsTests {
  /// On top of what came with an import, which is no act.
  @Test(
    "after everything was taken back, the journal is what it was; counts and plans hold all the way", arguments: 1...3)
  func takenBack(round: Int) async throws {
    let seed = MadeUpJournal.seedOfThisRun() &+ UInt64(round)
    let life = try await RunningDaemon()
    let person = RandomPerson(life, seed: seed)
    try await Self.furnish(life, seed: seed)
    let beginning = try await Contents(numbered: life)
    for turn in 1...70 {
      if person.chance(10) { try await person.goThroughGuide() } else { try await person.act() }
      if person.chance(4) { try await life.restart() }
      if person.chance(15) { try await Self.pass(hours: person.number(1...9), life) }
      if turn.isMultiple(of: 10) { try Self.expectSound(life, "\(seed) \(person.deeds)") }
    }
    let acts = try await Self.undoAll(life, person)
    #expect(acts > 20, "seed \(seed)")
    let end = try await Contents(numbered: life)
    #expect(end == beginning, "seed \(seed): \(person.deeds)")
    try Self.expectSound(life, "\(seed) undone")
    #expect(life.unexpected == [], "seed \(seed)")
  }

  private static func furnish(_ life: RunningDaemon, seed: UInt64) async throws {
    let house = try House()
    var journal = MadeUpJournal(seed: seed)
    _ = try house.store.importing(journal.records(40), from: "elsewhere")
    let text = try house.export()
    let parameters = JournalMethods.Import.Parameters(format: "jsonl", text: text)
    _ = try await life.call("Import", parameters, as: JournalMethods.Import.self)
  }

  private static func pass(hours: Int, _ life: RunningDaemon) async throws {
    let wall = life.zone.civil(at: life.clock.now + .hours(hours))
    try await life.passes(to: "\(wall.date) \(wall.time)")
  }

  private static func undoAll(_ life: RunningDaemon, _ person: RandomPerson) async throws -> Int {
    var acts = 0
    while true {
      let count = person.number(1...4)
      do {
        let undo = JournalMethods.Undo.Parameters(count: count)
        acts += try await life.call("Undo", undo, as: JournalMethods.Undo.self).undone.count
      } catch let error as VarlinkError where error.name == "org.nudged.Journal.NothingToUndo" {
        return acts
      }
      if person.chance(10) { try await life.restart() }
      if person.chance(20) { try expectSound(life, "while undoing") }
    }
  }

  /// The kept sums of days are those of the entries, and the planner's plans those of what is open.
  private static func expectSound(_ life: RunningDaemon, _ what: String) throws {
    let engine = life.daemon.engine
    let entries = try engine.store.entries(limit: 100_000)
    if let span = try engine.store.span() {
      let kept = try engine.store.days(span).filter(\.hasEntry)
      for day in kept {
        let own = entries.filter { $0.day == day.day }
        for kind in EntryKind.allCases { #expect(day[kind] == own.count { $0.draft.kind == kind }, "\(what)") }
        #expect(day.reflectionSeconds == own.reduce(0) { $0 + ($1.draft.seconds ?? 0) }, "\(what)")
      }
      #expect(kept.map(\.day) == Set(entries.map(\.day)).sorted(), "\(what)")
    }
    let aims = try engine.store.openAims()
    #expect(engine.aims == aims, "\(what)")
    let plans = engine.configured.plans + aims.plans(zones: life.zones.database)
    #expect(engine.planner.settings.plans == plans, "\(what)")
    for nudge in engine.planner.open {
      guard let aim = AimPlan(name: nudge.plan) else { continue }
      #expect(plans.contains { $0.name == aim.name }, "\(what): \(nudge.plan) asks about what is over")
    }
  }
}
