import TestSupport
import Testing

@testable import NudgeCore

@Suite("Evidence")
struct EvidenceTests {
  private static let setback = Evidence.Traits(
    domain: "focus", value: "honesty", tags: ["Work", "talk", "boss", "noon"],
    text: "Froze in the meeting when the budget, the roadmap, the hiring and the launch came up")

  private func candidate(
    _ id: Int64, day: Int = 0, _ traits: Evidence.Traits, effort: Int? = nil, isMended: Bool = false
  ) -> Evidence.Candidate {
    Evidence.Candidate(
      id: id, day: CivilDate(daysSinceEpoch: 20_000 + day), traits: traits, effort: effort, isMendedSetback: isMended)
  }

  /// What each line of the document means, on top of nothing or of a shared domain.
  private func points(_ what: String) -> Double? {
    func fit(_ traits: Evidence.Traits, effort: Int? = nil, isMended: Bool = false) -> Double {
      Evidence.fit(of: candidate(1, traits, effort: effort, isMended: isMended), to: Self.setback)
    }
    let domain = Evidence.Traits(domain: "focus")
    return switch what {
    case "the same value": fit(.init(value: "honesty"))
    case "the same domain": fit(domain)
    case "each shared tag, at most three": fit(.init(tags: ["work", "TALK", "boss", "noon"])) / 3
    case "each shared word, at most four": fit(.init(text: "meetings, budgets, roadmaps, hiring, launch")) / 4
    case "effort 5": fit(domain, effort: 5) - fit(domain, effort: 1)
    case "a mended setback": fit(domain, isMended: true) - fit(domain)
    default: nil
    }
  }

  @Test("as documented")
  func document() throws {
    for row in try MeasuresDocument.rows("evidence", columns: 2) {
      #expect(try #require(points(row[0]), "\(row)") == (try number(row[1])), "\(row)")
    }
  }

  @Test("the best fit comes first, what shares nothing never")
  func best() {
    let candidates = [
      candidate(1, day: -400, .init(domain: "focus")),
      candidate(
        2, day: -300, .init(domain: "mood", tags: ["garden"], text: "Watered the plants"), effort: 5, isMended: true),
      candidate(3, day: -200, .init(domain: "focus", value: "honesty", tags: ["work"], text: "Spoke in the meeting")),
      candidate(4, day: -100, .init(text: "One sentence in the meeting"), effort: 3),
    ]
    let drawn = Evidence.best(for: Self.setback, among: candidates, atMost: 9, seed: 1).map(\.id)
    #expect(drawn == [3, 4, 1])
    #expect(Evidence.best(for: Self.setback, among: candidates, atMost: 1, seed: 1).map(\.id) == [3])
    #expect(Evidence.best(for: Self.setback, among: candidates, atMost: 0, seed: 1).isEmpty)
    #expect(Evidence.best(for: Evidence.Traits(), among: candidates, atMost: 9, seed: 1).isEmpty)
  }

  @Test("absent domains and values are not shared")
  func absent() {
    let nothing = candidate(1, .init())
    #expect(Evidence.fit(of: nothing, to: .init()) == 0)
  }

  @Test("a little less fitting from another time comes before more of the same week")
  func spread() {
    let candidates = (0..<5).map { candidate($0, day: Int($0), .init(domain: "focus", tags: ["work"])) }
    let elsewhere = candidate(9, day: -90, .init(domain: "focus", text: "A meeting"))
    let drawn = Evidence.best(for: Self.setback, among: candidates + [elsewhere], atMost: 2, seed: 5)
    #expect(drawn.map(\.id).contains(9))
    #expect(drawn.first?.id != 9)
  }

  @Test("equals are drawn by the seed, in whatever order they come")
  func seeded() {
    var random = SeededRandom(seed: 3)
    let candidates = (0..<40).map { candidate($0, day: Int($0) * 30, .init(domain: "focus")) }
    let orders = (1...20).map { (seed: UInt64) in
      let drawn = Evidence.best(for: Self.setback, among: candidates, atMost: 3, seed: seed).map(\.id)
      let again = candidates.shuffled(using: &random)
      #expect(Evidence.best(for: Self.setback, among: again, atMost: 3, seed: seed).map(\.id) == drawn)
      return drawn
    }
    #expect(Set(orders).count > 15)
  }

  static let texts: [(name: String, text: String, words: Set<String>)] = [
    ("small words", "I did it with them today", []),
    ("endings", "meeting meetings walked walks worries", ["meet", "walk", "worr"]),
    ("short words keep their endings", "bus red sing", ["bus", "red", "sing"]),
    ("apostrophes", "Anna's plan, didn’t wasn't", ["anna", "plan"]),
    ("numbers", "2026 10:30 b12", ["b12"]),
    ("other tongues", "Größe, Žlutý kůň", ["größe", "žlutý", "kůň"]),
    ("nothing", " \n—!", []),
  ]

  @Test("significant words", arguments: texts)
  func words(name: String, text: String, words: Set<String>) { #expect(text.significantWords == words, "\(name)") }
}
