import NudgeCore
import Testing

@testable import nudged

/// The shipped list of what could be any day's.
@Suite struct VagueTests {
  nonisolated static let vague = [
    "had a good day", "Had a good day.", "was productive", "ok", "OK!", "fine", "went well", "stuff", "did stuff",
    "things went okay", "It was fine", "I did it", "good", "Good day today", "a great week", "got things done",
    "was very productive today", "nothing", "nothing much", "not much", "idk", "not bad", "so so good", "meh",
    "all good",
    "everything went well", "a better day than yesterday", "hard day", "bad day", "yes", "had fun",
    "felt good", "did some stuff and things", "I’m ok", "good 👍", "busy day", "I had a really nice day", "survived",
  ]

  @Test(arguments: vague) func isAskedOnce(_ text: String) throws {
    let question = try #require(ConfigFixtures.words.lists.question(forVague: text, turn: 0))
    #expect(question.count <= 120)
    #expect(question.filter { $0 == "?" }.count == 1, "one question: \(question)")
  }

  nonisolated static let concrete = [
    "walked", "called mum", "showered", "got up", "went to work", "cooked", "slept", "ate", "read", "stretched",
    "said no",
    "made tea", "took my meds", "five minutes", "did the dishes", "good walk", "a good talk with Ana", "ran 2 km",
    "was on time",
    "cried", "rested", "painted a bit", "asked for help", "apologised", "went out", "took a break", "paid rent",
    "emailed Tom",
    "did yoga", "had breakfast", "fine tuned the bike", "fed the cat", "brushed teeth", "worked in the garden",
    "drank water",
    "", "  ", "🙂", "10", "spazieren", "stayed in bed and let that be fine", "got dressed", "sat in the sun", "went in",
    String(repeating: "good ", count: 13),
  ]

  @Test(arguments: concrete) func isTakenAsItIs(_ text: String) {
    for turn in 0..<3 { #expect(ConfigFixtures.words.lists.question(forVague: text, turn: turn) == nil) }
  }

  @Test(arguments: [
    ("nothing", "Some days"), ("had a bad day", "That sounds hard"), ("had a good day", "What is one moment"),
    ("was productive", "What is one thing of it"), ("went well", "What was it that went well"),
    ("fine", "What was it that went well"),
    ("did it", "What was it, in"),
  ])
  func questionFits(_ text: String, _ opening: String) throws {
    #expect(try #require(ConfigFixtures.words.lists.question(forVague: text, turn: 0)).hasPrefix(opening))
  }

  @Test func questionsTakeTurns() {
    let asked = (0..<6).map { ConfigFixtures.words.lists.question(forVague: "fine", turn: $0) }
    #expect(Set(asked).count == 3)
    #expect(asked[0] == asked[3])
    #expect(ConfigFixtures.words.lists.question(forVague: "fine", turn: -1) == asked[2])
    #expect(ConfigFixtures.words.lists.question(forVague: "fine", turn: .min) != nil)
  }
}
