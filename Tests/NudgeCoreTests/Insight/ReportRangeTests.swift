import Testing

@testable import NudgeCore

@Suite("Report: which days, and which words")
struct ReportRangeTests {
  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  @Test(
    "the days",
    arguments: [
      (nil, nil, "2025-12-01...2026-11-21"), (nil, "2026-03-31", "2025-04-01...2026-03-31"),
      ("2026-11-21", nil, "2026-11-21...2026-11-21"), ("2026-01-01", "2027-06-01", "2026-01-01...2026-11-21"),
      ("2016-11-15", nil, "2016-11-15...2026-11-21"),
    ] as [(String?, String?, String)])
  func days(from: String?, to: String?, days: String) throws {
    let range = try ReportRange.days(
      from: try from.map(day), to: try to.map(day), today: try day("2026-11-21"))
    #expect("\(range.lowerBound)...\(range.upperBound)" == days)
  }

  @Test(
    "what cannot be is told where, and what works instead",
    arguments: [
      ("2026-11-22", nil, "from", "Any day up to today, 2026-11-21, works."),
      ("2026-03-02", "2026-03-01", "to", "It ends on 2026-03-01, before it begins on 2026-03-02."),
      ("2001-01-01", nil, "from", "From 2016-11-14 on works."),
    ] as [(String, String?, String, String)])
  func refused(from: String, to: String?, field: String, reason: String) throws {
    let today = try day("2026-11-21")
    do throws(RangeProblem) {
      _ = try ReportRange.days(from: CivilDate(from), to: to.flatMap { CivilDate($0) }, today: today)
      Issue.record("taken")
    } catch {
      #expect(error.field == field && error.reason.hasSuffix(reason), "\(error)")
    }
  }

  private func entry(_ text: String, effort: Int? = nil) throws -> Entry {
    let draft = try EntryDraft(kind: .win, text: text, effort: effort)
    return Entry(id: 1, writtenAt: Instant(seconds: 1), offset: 0, day: try day("2026-01-01"), nudge: nil, draft: draft)
  }

  @Test("effort says most, then words, then the earlier one; none of none")
  func best() throws {
    let entries = [try entry("a long way to go"), try entry("hard", effort: 5), try entry("easy and long", effort: 1)]
    #expect(WordChoice.best(of: entries)?.draft.text == "hard")
    #expect(WordChoice.best(of: [entries[0], try entry("short")])?.draft.text == "a long way to go")
    #expect(WordChoice.best(of: [try entry("one"), try entry("two")])?.draft.text == "one")
    #expect(WordChoice.best(of: []) == nil)
  }

  @Test("one of each part, then the next of each; what was said twice, once; fewer parts leave no place empty")
  func chosen() throws {
    let first = [try entry("a"), try entry("b much longer"), try entry("a")]
    let last = [try entry("c"), try entry("d", effort: 5), try entry("b much longer")]
    func texts(_ most: Int) -> Set<String> {
      Set(WordChoice.chosen(from: [first, [], last], most: most).map(\.draft.text))
    }
    #expect(texts(0) == [] && texts(1) == ["b much longer"] && texts(2) == ["b much longer", "d"])
    #expect(texts(3) == ["b much longer", "d", "a"] && texts(9) == ["a", "b much longer", "c", "d"])
    #expect(WordChoice.chosen(from: [first, last], most: 9).count == 4)
  }

  @Test("the parts of a month are all of it, in order, and none is told twice", arguments: 1...31)
  func parts(length: Int) throws {
    let first = try day("2026-03-01")
    let days = first...first.adding(days: length - 1)
    for count in 1...8 {
      let parts = WordChoice.parts(of: days, count)
      #expect(parts.count == min(count, length))
      #expect(parts.first?.lowerBound == first && parts.last?.upperBound == days.upperBound)
      for (one, next) in zip(parts, parts.dropFirst()) {
        #expect(one.upperBound.adding(days: 1) == next.lowerBound)
      }
    }
  }

  @Test("a text is cut to what is told, letters whole")
  func told() {
    #expect(WordChoice.told("short") == "short")
    let exact = String(repeating: "é", count: WordChoice.longest)
    #expect(WordChoice.told(exact) == exact)
    let cut = WordChoice.told(exact + "more")
    #expect(cut.count == WordChoice.longest && cut.hasSuffix("é…"))
  }

  @Test("months of a range, cut to it")
  func months() throws {
    let range = try day("2025-12-20")...day("2026-02-03")
    #expect(
      range.months.map { "\($0.lowerBound) \($0.upperBound)" } == [
        "2025-12-20 2025-12-31", "2026-01-01 2026-01-31", "2026-02-01 2026-02-03",
      ])
  }
}
