import TestSupport
import Testing

@testable import NudgeCore

/// What is read alike, and what a phrase can say beside words and lists.
@Suite("How phrases are read")
struct PhraseReadingTests {
  private static func reading() throws(PhraseProblem) -> PhraseReading {
    var reading = PhraseReading()
    try reading.read(["really", "so much"], as: "")
    try reading.read(["can't", "can not"], as: "cannot")
    try reading.read(["gonna"], as: "going to")
    try reading.part(at: "and")
    for word in ["suicide", "tablets", "throat", "want", "kill"] { try reading.know(withSlips: word) }
    for word in ["threat", "table"] { try reading.know(asWritten: word) }
    return reading
  }

  private static func found(_ text: String, _ phrases: [String], except: [String] = []) throws -> String? {
    var book = PhraseBook(reading: try reading())
    try book.addList("pills", ["tablets", "sleeping tablets"])
    for phrase in phrases { try book.add(phrase, subject: 0) }
    for phrase in except { try book.addException(phrase) }
    book.close()
    return PhraseBookTests.found(text, in: book)
  }

  static let cases: [(phrase: String, text: String, found: String?)] = [
    // Wordings.
    ("I cannot go", "I can't go", "I can't go"), ("I cannot go", "i cant go", "i cant go"),
    ("I cannot go", "I can not go", "I can not go"), ("I can't go", "I cannot go", "I cannot go"),
    ("I cannot go", "I can. Not go", nil), ("going to sing", "I'm gonna sing", "gonna sing"),
    ("gonna sing", "going to sing", "going to sing"),
    // Fillers.
    ("so tired", "so really tired", "so really tired"), ("so really tired", "so tired", "so tired"),
    ("I miss it", "I really miss, so much, it", "I really miss, so much, it"),
    // Gaps.
    ("his {2} hat", "his hat", "his hat"), ("his {2} hat", "his old red hat", "his old red hat"),
    ("his {2} hat", "his very old red hat", nil), ("his {2} hat", "his old, red hat", "his old, red hat"),
    ("his {2} hat", "his. A hat", nil), ("his {2} hat", "his old\nhat", nil),
    ("a {1} b {1} c", "a x b c", "a x b c"), ("a {2} {pills}", "a x y sleeping tablets", "a x y sleeping tablets"),
    // Alternatives.
    ("{his|our old} hat", "our old hat", "our old hat"), ("{his|our old} hat", "our hat", nil),
    ("the {old|?} hat", "the hat", "the hat"), ("the {old|?} hat", "the old hat", "the old hat"),
    ("the {old|?} hat", "the new hat", nil),
    // The ends of a clause.
    ("I sing {end}", "I sing", "I sing"), ("I sing {end}", "I sing, he said", "I sing"),
    ("I sing {end}", "I sing. Loud", "I sing"), ("I sing {end}", "I sing and dance", "I sing"),
    ("I sing {end}", "I sing loud", nil), ("I sing {end}", "I sing – loud", "I sing"),
    ("I sing {end}", "I sing so much", "I sing"), ("I sing {end}", "I sing so much, you know", "I sing"),
    ("so well {end}", "so-well", "so-well"), ("so {end}", "so-well", nil), ("so {end}", "so - well", "so"),
    ("{start} sang", "sang", "sang"), ("{start} sang", "yes: sang", "sang"), ("{start} sang", "came and sang", "sang"),
    ("{start} sang", "she sang", nil), ("{start} {pills} {end}", "x, tablets!", "tablets"),
    // Numbers.
    ("{8+} hats", "8 hats", "8 hats"), ("{8+} hats", "30 hats", "30 hats"), ("{8+} hats", "7 hats", nil),
    ("{8+} hats", "99999999999999999999999 hats", "99999999999999999999999 hats"), ("{8+} hats", "30mg hats", nil),
    ("7 hats", "7 hats", "7 hats"), ("{8+|few} hats", "9 hats", nil),
    // Slips of the finger.
    ("suicide", "suicde", "suicde"), ("suicide", "sucide", "sucide"), ("suicide", "suiicide", "suiicide"),
    ("suicide", "suixide", "suixide"), ("suicide", "siucide", "siucide"), ("suicide", "su1cide", "su1cide"),
    ("suicide", "sucde", nil), ("suicide", "uicide", nil), ("throat", "threat", nil), ("tablets", "table", nil),
    ("throat", "throart", "throart"), ("I want", "I watn", "I watn"), ("I want", "I wan", nil),
    ("I want", "I wart", nil),
    ("kill", "skill", nil), ("kill", "klil", "klil"), ("tablets", "TABLETTS", "TABLETTS"), ("tablets", "täblets", nil),
    // Drawn out.
    ("kill", "killlll", "killlll"), ("so", "sooooo", "sooooo"), ("throat", "throoooat", "throoooat"),
    ("so", "soo", nil),
  ]

  @Test("what is found", arguments: cases)
  func finds(phrase: String, text: String, found: String?) throws {
    #expect(try Self.found(text, [phrase]) == found)
  }

  @Test("an exception of the same words hinders") func sameWords() throws {
    #expect(try Self.found("his hat", ["{his|our} hat"], except: ["his hat"]) == nil)
    #expect(try Self.found("our hat", ["{his|our} hat"], except: ["his hat"]) == "our hat")
    #expect(try Self.found("his old hat", ["his {2} hat"], except: ["his {2} hat stand"]) == "his old hat")
    #expect(try Self.found("his old hat stand", ["his {2} hat"], except: ["his {2} hat stand"]) == nil)
  }

  @Test("what cannot be known with a slip", arguments: ["", "two words", "abc", "Capital", "größe", "it's"])
  func slips(word: String) {
    #expect(throws: PhraseProblem.slip(word)) {
      var reading = PhraseReading()
      try reading.know(withSlips: word)
    }
    #expect(PhraseProblem.slip(word).description.hasSuffix("."))
  }

  /// Each letter left out, doubled, replaced, and each pair of letters swapped: all of it leads back to the word.
  @Test("every single slip in a long word is known") func everySlip() throws {
    let word = Array("overdose")
    var reading = PhraseReading()
    try reading.know(withSlips: String(word))
    var book = PhraseBook(reading: reading)
    try book.add(String(word), subject: 0)
    book.close()
    for place in 1..<word.count {
      var slips = [word, word, word, word]
      slips[0].remove(at: place)
      slips[1].insert("q", at: place)
      slips[2][place] = "q"
      if place + 1 < word.count { slips[3].swapAt(place, place + 1) }
      for slip in slips { #expect(book.first(in: String(slip)) != nil, "\(String(slip))") }
    }
    #expect(book.first(in: "qverdose") == nil, "the first letter is the one that is right")
  }

  /// What each phrase needs beside its last word is looked for first; nothing is lost by it.
  @Test("a phrase is found wherever its rarest word stands") func signs() throws {
    let phrases = ["the {2} cat {2} the", "{a|the} {2} dog {1} the", "the the the cat"]
    let plain: [[Step]] = [
      [Step(["the"], 2), Step(["cat"], 2), Step(["the"], 0)],
      [Step(["a", "the"], 2), Step(["dog"], 1), Step(["the"], 0)],
      [Step(["the"], 0), Step(["the"], 0), Step(["the"], 0), Step(["cat"], 0)],
    ]
    var book = PhraseBook()
    for phrase in phrases { try book.add(phrase, subject: 0) }
    book.close()
    var random = SeededRandom(seed: 13)
    for _ in 0..<2000 {
      let words = (0..<8).map { _ in random.pick(["the", "cat", "a", "dog", "x", "x"]) }
      let text = words.joined(separator: " ")
      let stands = plain.contains { steps in words.indices.contains { Self.stands(steps[...], in: words[$0...]) } }
      #expect((book.first(in: text) != nil) == stands, "\(text)")
    }
  }

  private struct Step {
    let words: Set<String>
    /// How many others may follow.
    let gap: Int

    init(_ words: Set<String>, _ gap: Int) { (self.words, self.gap) = (words, gap) }
  }

  private static func stands(_ steps: ArraySlice<Step>, in words: ArraySlice<String>) -> Bool {
    guard let step = steps.first else { return true }
    guard let word = words.first, step.words.contains(word) else { return false }
    return (0...step.gap).contains { stands(steps.dropFirst(), in: words.dropFirst(1 + $0)) }
  }
}
