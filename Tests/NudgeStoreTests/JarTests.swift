import GRDB
import NudgeCore
import Testing

@testable import NudgeStore

@Suite("Store: the jar")
struct JarTests {
  let scratch: Scratch
  let store: Store

  init() throws {
    scratch = try Scratch()
    store = try Store(path: scratch.journal)
  }

  @discardableResult
  func log(_ text: String, day: Int = 20_577, kind: EntryKind = .win, isPrivate: Bool = false) throws -> Entry {
    try store.log(
      try EntryDraft(kind: kind, text: text, isPrivate: isPrivate),
      at: .init(writtenAt: Instant(seconds: 1_777_900_000), offset: 0, day: CivilDate(daysSinceEpoch: day)))
  }

  func draw(_ count: Int, includingPrivate: Bool = true) throws -> [Entry.ID] {
    try (0..<count).map { _ in try #require(try store.draw(includingPrivate: includingPrivate)).win.id }
  }

  @Test("what was written today comes where there is nothing else; what does not count never comes")
  func today() throws {
    let today = CivilDate(daysSinceEpoch: 20_577)
    try log("today")
    #expect(try store.draw(includingPrivate: true, today: today)?.win.draft.text == "today")
    for number in 1...3 { try log("earlier \(number)", day: 20_570 + number) }
    let nothing = try EntryDraft(kind: .win, text: "nothing").weighed { _ in false }
    _ = try store.log(nothing, at: .init(writtenAt: Instant(seconds: 1), offset: 0, day: .init(daysSinceEpoch: 20_571)))
    let drawn = try (0..<7).map { _ in try #require(try store.draw(includingPrivate: true, today: today)) }
    #expect(drawn.allSatisfy { $0.win.draft.text.hasPrefix("earlier") })
    #expect(Set(drawn.prefix(3).map(\.win.id)).count == 3)
    #expect(drawn.map(\.left) == [2, 1, 0, 2, 1, 0, 2])
  }

  @Test("an empty jar gives nothing; setbacks and what was taken back are not in it")
  func empty() throws {
    #expect(try store.draw(includingPrivate: true) == nil)
    try log("a hard day", kind: .setback)
    try log("a secret", isPrivate: true)
    _ = try store.remove(log("taken back"), at: Instant(seconds: 1))
    #expect(try store.draw(includingPrivate: false) == nil)
    #expect(try store.draw(includingPrivate: true)?.win.draft.text == "a secret")
  }

  @Test("each comes once before any comes again, in another order each round")
  func rounds() throws {
    for number in 1...40 { try log("win \(number)", day: 20_000 + number * number) }
    let rounds = try (0..<3).map { _ in try draw(40) }
    for round in rounds { #expect(round.sorted() == Array(1...40)) }
    #expect(Set(rounds).count == 3)
    #expect(rounds.allSatisfy { $0 != $0.sorted() })
  }

  @Test("how many are left is told, down to none, and up again with a new round")
  func left() throws {
    for number in 1...3 { try log("win \(number)", isPrivate: number == 3) }
    #expect(try (0..<4).map { _ in try store.draw(includingPrivate: true)?.left } == [2, 1, 0, 2])
  }

  @Test("what is written or taken back in the middle of a round takes part at once")
  func changes() throws {
    for number in 1...5 { try log("win \(number)") }
    var drawn = try draw(3)
    let rest = Set(1...5).subtracting(drawn)
    let gone = try #require(rest.min())
    _ = try store.remove(#require(try store.entry(gone)), at: Instant(seconds: 1))
    drawn += [try log("win 6").id]
    #expect(Set(try draw(2)) == rest.subtracting([gone]).union([6]))
  }

  @Test("without private wins none is drawn, and a round without them leaves theirs as it was")
  func privacy() throws {
    for number in 1...6 { try log("win \(number)", isPrivate: number.isMultiple(of: 2)) }
    #expect(Set(try draw(3, includingPrivate: false)) == [1, 3, 5])
    #expect(try store.draw(includingPrivate: true).map { [2, 4, 6].contains($0.win.id) } == true)
    #expect(Set(try draw(3, includingPrivate: false)) == [1, 3, 5])
    let rest = try draw(2)
    #expect(rest.allSatisfy { [2, 4, 6].contains($0) } && Set(rest).count == 2)
  }

  @Test("a draw goes on after a restart where it was; another installation draws otherwise")
  func restart() throws {
    let other = try Store(path: scratch.journal + "-2")
    for number in 1...30 {
      let entry = try log("win \(number)", day: 20_000 + number)
      _ = try other.log(entry.draft, at: .init(writtenAt: entry.writtenAt, offset: 0, day: entry.day))
    }
    var drawn = try draw(15)
    let again = try Store(path: scratch.journal)
    drawn += try (0..<15).map { _ in try #require(try again.draw(includingPrivate: true)).win.id }
    #expect(drawn.sorted() == Array(1...30))
    #expect(try (0..<30).map { _ in try #require(try other.draw(includingPrivate: true)).win.id } != drawn)
  }
}

extension Store {
  /// On a day behind all of these tests.
  func draw(includingPrivate: Bool) throws(StoreError) -> Drawn? {
    try draw(includingPrivate: includingPrivate, today: CivilDate(daysSinceEpoch: 60_000))
  }
}
