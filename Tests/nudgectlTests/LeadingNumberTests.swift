import Testing

@testable import nudgectl

@Suite("A number in front of words: a goal's, a nudge's, or a part of what is said")
struct LeadingNumberTests {
  @Test(
    "of what is not there: an error that names what is, and the way with quotes",
    arguments: [
      ("answer 99 hi", "There is no nudge 99. Which ones are waiting: nudgectl pending", #"nudgectl answer "99 hi""#),
      ("goal step 5 tiny", "There is no goal 5. Which ones there are: nudgectl goal", #"nudgectl goal step "5 tiny""#),
    ])
  func unknown(line: String, says: String, works: String) throws {
    let stage = Stage(
      try FakeDaemon([
        "Pending": [FakeDaemon.reply(#"{"nudges":[\#(Fixed.nudge)]}"#)],
        "Goals": [FakeDaemon.reply(#"{"goals":[],"steps":[]}"#)],
      ]))
    #expect(stage.run(line) == .no)
    #expect(stage.complained.contains(says) && stage.complained.contains(works), "\(stage.complained)")
  }

  @Test(
    "so many of something are words",
    arguments: [
      "20 minutes of sun", "4 pushups", "10 push-ups", "5 min of stretching", "3 km", "8 hours slept", "7 people came",
      "2 more pages", "50 % of it", "3", "1 glass of water", "5 small steps", "3 of 4 done",
    ])
  func quantity(words: String) {
    #expect(LeadingNumber.isQuantity(words.split(separator: " ").map(String.init)))
  }

  @Test("in quotes it is one text", arguments: [["99 hi"], ["5 tiny"]])
  func quoted(words: [String]) throws {
    #expect(try AnswerWords(words, id: nil) { _ in false } == AnswerWords(id: nil, text: words[0]))
    #expect(try StepWords(words, goal: nil) { _ in false }.text == words[0])
  }
}
