import Foundation
import NudgeCore
import TestSupport
import Testing

@testable import nudged

/// Texts nobody wrote: whatever they are, they are read or refused, and the program goes on.
///
/// `NUDGED_FUZZ_ROUNDS` asks for more of them than the suite has time for.
@Suite struct TOMLFuzzTests {
  nonisolated static let rounds = ProcessInfo.processInfo.environment["NUDGED_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 1

  @Test("random texts of the characters TOML is made of")
  func random() {
    var random = Self.seeded("random TOML")
    var fine = 0
    for _ in 0..<20_000 * Self.rounds where Self.read(TextSoup.toml(&random)) { fine += 1 }
    #expect(fine > 100)
  }

  @Test("the shipped files with a few slips of the hand")
  func slips() throws {
    let files =
      try [
        "config/nudged.toml", "config/guides/setback.toml", "config/guides/breathing.toml", "config/words/vague.toml",
      ]
      .map { try #require(try TextFile.read("\(ConfigFixtures.root)/\($0)")).text } + [KeyLocatorTests.document]
    var random = Self.seeded("slips in TOML")
    var fine = 0
    for _ in 0..<300 * Self.rounds where Self.read(TextSoup.slipped(random.pick(files), &random)) { fine += 1 }
    #expect(fine > 10)
  }

  @Test("configurations, guides and words with slips, read for what they mean")
  func meaning() throws {
    let directory = try ConfigDirectory()
    let config = try #require(try TextFile.read("\(ConfigFixtures.root)/config/nudged.toml")).text
    let guide = try #require(try TextFile.read("\(ConfigFixtures.root)/config/guides/weekly-review.toml")).text
    let words = Self.words
    var random = Self.seeded("slips in files")
    for _ in 0..<100 * Self.rounds {
      _ = ConfigFixtures.problems(try directory.write("nudged.toml", TextSoup.slipped(config, &random)))
      _ = GuideReader.read(name: "own", path: try directory.write("guides/own.toml", TextSoup.slipped(guide, &random)))
      _ = WordsReader.read(try directory.write("words/danger.toml", TextSoup.slipped(words, &random))) { $0.danger() }
    }
  }

  /// Everything a list of words can say; the shipped one is two hundred times as long.
  private static let words = """
    filler = ["really", "so much"]
    edges = ["and", "but"]
    except = ["so tired of {2} it", "{mood|grey} day"]
    [same]
    "cannot" = ["can't", "can not"]
    [slip]
    words = ["tablets", "throat"]
    known = ["threat"]
    [list]
    kin = ["mum", "dad"]
    who = ["he", "my {kin}", "{8+} people"]
    mood = ["grey", "beige"]
    [[word]]
    match = ["{start} I am {mood?} {3} {who} {end}", "{8+} {hats|old coats}", "the {old|?} hat"]
    """

  private static func seeded(_ name: String) -> SeededRandom {
    let seed = SeededRandom.seedOfThisRun()
    print("\(name): NUDGED_TEST_SEED=\(seed)")
    return SeededRandom(seed: seed)
  }

  /// - Returns: whether it was TOML.
  private static func read(_ text: String) -> Bool {
    let reading = TOMLDocument.read(TextFile(path: "file", text: text)) { $0.keys }
    if let problem = reading.problems.first { #expect(problem.line > 0, "\(text)") }
    return reading.value != nil
  }
}

/// Texts from a seed.
nonisolated enum TextSoup {
  /// Pieces that mean something in TOML, and some that look as if they did.
  private static let pieces = [
    "[", "]", "[[", "]]", "{", "}", "=", " = ", ".", ",", "\n", "\n", "\r\n", "\r", " ", "\t", "#", "\"", "'", "\"\"\"",
    "'''", "\\",
    "a", "b", "plan", "name = 1\n", "x = \"y\"\n", "[a]\n", "[[a]]\n", "1", "0", "-", "+", "_", "e5", "0x", ":", "true",
    "inf", "nan",
    "1979-05-27", "T07:32:00", "Z", "\\u0041", "\\U0010FFFF", "\\ud800", "“", "”", "‘", "ä", "é", "e\u{301}",
    "\u{2028}", "\u{A0}",
    "\u{FEFF}", "😀", "\u{7F}", "\u{1}", "(", ")", "<", ">", "*", "$", "99999999999999999999", "1e999", "//", "%",
  ]

  static func toml(_ random: inout SeededRandom) -> String {
    (0..<random.number(1...14)).map { _ in random.pick(pieces) }.joined()
  }

  /// A text in which something was left out, put in, doubled or moved, one to four times.
  static func slipped(_ text: String, _ random: inout SeededRandom, with pieces: [String] = pieces) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<random.number(1...4) where !scalars.isEmpty {
      let at = random.number(0...scalars.count - 1)
      let end = min(scalars.count, at + random.number(1...random.pick([1, 3, 40, 400])))
      switch random.number(0...4) {
      case 0: scalars.removeSubrange(at..<end)
      case 1: scalars.insert(contentsOf: scalars[at..<end], at: random.number(0...scalars.count - 1))
      case 2: scalars.replaceSubrange(at..<end, with: random.pick(pieces).unicodeScalars)
      case 3: scalars.removeSubrange(end...)
      default: scalars.insert(contentsOf: random.pick(pieces).unicodeScalars, at: at)
      }
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }
}
