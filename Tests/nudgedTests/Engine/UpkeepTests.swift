import Dispatch
import Foundation
import NudgeCore
import NudgeStore
import Testing

@testable import nudged

@Suite("Engine: what is done behind the work")
final class UpkeepTests {
  let directory: String
  let store: Store
  let engine: Engine
  let clock = SetClock()

  init() throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "nudged-upkeep-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    store = try Store(path: directory + "/journal.sqlite")
    engine = try Engine(store: store, settings: Settings(limits: .none), zone: .utc) { [clock] in clock.now }
  }

  isolated deinit { try? FileManager.default.removeItem(atPath: directory) }

  /// Until everything that was put off before this has been done.
  private func turns(_ count: Int) async {
    for _ in 0..<count {
      await withCheckedContinuation { turn in DispatchQueue.main.async { turn.resume() } }
    }
  }

  @Test("now and then the words come into the index, so that a search has little to do")
  func words() async throws {
    repeat { _ = try engine.log(try EntryDraft(kind: .win, text: "a")) } while !engine.revision.isMultiple(of: 50)
    await turns(1)
    #expect(try !store.indexWords(limit: 1))
  }

  @Test("years of words come into the index part by part, other work in between")
  func manyWords() async throws {
    let day = CivilDate(daysSinceEpoch: 20_000)
    let draft = try EntryDraft(kind: .win, text: "a")
    for _ in 0..<250 { _ = try store.log(draft, at: .init(writtenAt: clock.now, offset: 0, day: day)) }
    engine.catchUp()
    // This one was put off before the second part was.
    let isBehind = await withCheckedContinuation { turn in
      DispatchQueue.main.async { [store] in turn.resume(returning: try? store.indexWords(limit: 1)) }
    }
    #expect(isBehind == true, "not all at once")
    await turns(3)
    #expect(try !store.indexWords(limit: 1))
  }

  @Test("a search waits until years of words are in the index, and holds nobody up")
  func waitingSearch() async throws {
    let day = CivilDate(daysSinceEpoch: 20_000)
    let draft = try EntryDraft(kind: .win, text: "公園を散歩した")
    for _ in 0..<250 { _ = try store.log(draft, at: .init(writtenAt: clock.now, offset: 0, day: day)) }
    var found: Int?
    engine.whenIndexed { [store] in found = try? store.entries(.init(search: "散歩"), limit: 1000).count }
    #expect(found == nil, "not all at once")
    await turns(4)
    #expect(found == 250)
  }

  @Test("old acts are forgotten, the latest can be taken back")
  func acts() async throws {
    let day = CivilDate(daysSinceEpoch: 20_000)
    let draft = try EntryDraft(kind: .win, text: "a")
    for _ in 0..<1010 { _ = try store.log(draft, at: .init(writtenAt: clock.now, offset: 0, day: day)) }
    while !engine.revision.isMultiple(of: 500) || engine.revision == 0 { engine.happen(.tick) }
    await turns(1)
    var undone = 0
    while try !store.undo(at: clock.now).isEmpty { undone += 1 }
    #expect(undone == 1000)
  }
}
