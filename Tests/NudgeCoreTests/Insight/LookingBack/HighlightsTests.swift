import NudgeCore
import Testing

@Suite("The few wins that stand for many")
struct HighlightsTests {
  private func win(_ id: Entry.ID, day: Int, _ text: String = "a win") throws -> Entry {
    Entry(
      id: id, writtenAt: Instant(seconds: Int64(day) * 86_400 + id), offset: 0, day: CivilDate(daysSinceEpoch: day),
      nudge: nil, draft: try EntryDraft(kind: .win, text: text))
  }

  @Test("two of a day at most, the weightiest, and told by day")
  func spread() throws {
    let wins = [try win(1, day: 9), try win(2, day: 9), try win(3, day: 9), try win(4, day: 5), try win(5, day: 7)]
    #expect(Highlights.pick(among: wins, limit: 3).map(\.id) == [4, 1, 2])
    #expect(Highlights.pick(among: wins, limit: 9).map(\.id) == [4, 5, 1, 2])
    #expect(Highlights.pick(among: [], limit: 9).isEmpty)
  }

  @Test("what would weigh on somebody is passed over")
  func welcome() throws {
    let wins = [try win(1, day: 1, "heavy"), try win(2, day: 1), try win(3, day: 1)]
    #expect(Highlights.pick(among: wins, limit: 2) { $0.draft.text != "heavy" }.map(\.id) == [2, 3])
  }

  @Test("one day of the past for each week, the same whenever it is read, spread over all of it")
  func pivots() {
    let past = CivilDate(daysSinceEpoch: 20_000)..<CivilDate(daysSinceEpoch: 20_364)
    var period = Period(.week, containing: past.upperBound)
    var drawn: Set<CivilDate> = []
    for _ in 0..<52 {
      let pivot = Highlights.pivot(seed: 7, period: period, in: past)
      #expect(past.contains(pivot) && pivot == Highlights.pivot(seed: 7, period: period, in: past))
      drawn.insert(pivot)
      period = period.next
    }
    #expect(drawn.count > 40)
    #expect(Highlights.pivot(seed: 7, period: period, in: past.lowerBound..<past.lowerBound) == past.lowerBound)
  }
}
