import NudgeCore
import Testing

@testable import nudged

@Suite struct StarterTests {
  private let starters = ConfigFixtures.words.lists.starters

  @Test func startersAreThoseOfThePractice() {
    #expect(
      starters.map(\.id) == [
        "got-up", "coping-skill", "boundary", "kind-after-mistake", "nourishing-meal", "reached-out", "felt-it",
        "medication", "five-minute-walk", "rested", "one-supportive-thing",
      ])
    #expect(starters.first { $0.id == "rested" }?.outcome == .rested)
    #expect(starters.first { $0.id == "felt-it" }?.source == .state)
  }

  /// Picked as it stands, a starter is an entry, and one that says something.
  @Test func eachIsAWinThatAsksForNoMore() throws {
    let domains = Configuration.builtIn(file: "", zones: ConfigFixtures.zones).settings.domains
    for starter in starters {
      #expect(starter.text.count <= 60 && starter.text.contains("I "), "\(starter.text)")
      _ = try EntryDraft(kind: .win, text: starter.text, outcome: starter.outcome, domain: starter.domain)
      if let domain = starter.domain { #expect(domains.contains(domain)) }
      let lists = ConfigFixtures.words.lists
      #expect(lists.question(forVague: starter.text, turn: 0) == nil, "\(starter.text)")
      #expect(lists.hurting(in: starter.text) == nil && !lists.namesDanger(in: starter.text), "\(starter.text)")
    }
  }
}
