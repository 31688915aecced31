import Foundation
import Testing

@testable import NudgeCore

@Suite("Story: the journal told")
struct StoryTellerTests {
  // MARK: - A small invented year

  private static func entry(
    _ id: Int64, _ day: String, _ kind: EntryKind, _ text: String, outcome: Outcome? = nil, effort: Int? = nil,
    fields: [String: String] = [:]
  ) throws -> Entry {
    let date = try #require(CivilDate(day))
    let at = Instant(seconds: Int64(date.daysSinceEpoch) * 86_400 + 36_000 + id)
    return Entry(
      id: id, writtenAt: at, offset: 0, day: date, nudge: nil,
      draft: try EntryDraft(kind: kind, text: text, effort: effort, outcome: outcome, fields: fields))
  }

  private static func trial(
    _ id: Int64, _ adjustment: String, _ state: Trial.State, _ helped: Trial.Helped? = nil
  ) -> Trial {
    Trial(
      id: id, adjustment: adjustment, tryOn: CivilDate(daysSinceEpoch: 20_000), state: state,
      result: .init(helped: helped), madeAt: Instant(seconds: id))
  }

  struct Told {
    var entry: Entry
    var aside = StoryAside()
    var isBack = false
  }

  private static func year() throws -> [Told] {
    let lesson = ["lesson": "The first ten minutes\nare the hard ones", "fairer": "I slept badly, and I am learning"]
    return [
      Told(entry: try entry(1, "2026-03-07", .win, "walked five minutes")),
      Told(entry: try entry(2, "2026-03-07", .checkIn, "tired but here")),
      Told(entry: try entry(3, "2026-03-07", .win, "opened the letter", outcome: .started)),
      Told(entry: try entry(4, "2026-03-07", .support, "talked with Ana for a while")),
      Told(
        entry: try entry(5, "2026-03-09", .setback, "I snapped at <b>everybody</b>!", fields: lesson),
        aside: StoryAside(trials: [
          trial(1, "eat before the weekly call", .retried, .yes), trial(2, "leave the room for a minute", .released),
        ])),
      Told(entry: try entry(6, "2026-03-09", .win, EntryDraft.facing)),
      Told(entry: try entry(7, "2026-03-09", .win, "1. said sorry\n\n# on the same day", effort: 5)),
      Told(
        entry: try entry(8, "2026-03-15", .reflection, "a good week"),
        aside: StoryAside(steps: ["ring the office", "put the shoes by the door"])),
      Told(entry: try entry(9, "2026-03-16", .reflection, "thought about it")),
      Told(entry: try entry(10, "2026-06-02", .win, "made tea and sat in the sun", outcome: .rested), isBack: true),
      Told(entry: try entry(11, "2026-06-02", .setback, "lay awake", fields: ["adjustment": "phone in the hall"])),
      Told(entry: try entry(12, "2026-06-03", .win, "a bit of the form", outcome: .partial)),
      Told(entry: try entry(13, "2026-06-03", .win, "the gym", outcome: .notThisTime)),
      Told(entry: try entry(14, "2026-06-03", .learning, "Nobody minded that I said no.")),
      Told(
        entry: try entry(15, "2026-12-31", .win, "I ran five kilometres"), aside: StoryAside(goal: "run 5 km"),
        isBack: true),
      Told(entry: try entry(16, "2026-12-31", .celebration, "cake, for no other reason")),
    ]
  }

  private static func tell(_ entries: [Told], fromTheBeginning: Bool = true) -> [StoryPiece] {
    var teller = StoryTeller(fromTheBeginning: fromTheBeginning)
    return entries.flatMap { teller.tell($0.entry, with: $0.aside, isBack: $0.isBack) } + teller.finish()
  }

  /// Beside the tests, for people to read.
  private static func golden(_ name: String) throws -> String {
    let file = URL(filePath: #filePath).appending(path: "../../../Golden/\(name)").standardized
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test("a small year, whole, as Markdown")
  func markdown() throws {
    let text = Self.tell(try Self.year()).map(StoryMarkdown.text).joined()
    #expect(text == (try Self.golden("story.md")))
  }

  @Test("the same year in pieces, as other pages are made from it")
  func pieces() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let lines = try Self.tell(try Self.year()).map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }
    #expect(lines.joined() == (try Self.golden("story.jsonl")))
  }

  @Test("the same journal is the same story")
  func deterministic() throws { #expect(Self.tell(try Self.year()) == Self.tell(try Self.year())) }

  @Test("a journal of nothing has a title and a kind word")
  func nothing() {
    #expect(
      Self.tell([]).map(StoryMarkdown.text).joined() == """
        # Your story

        Told from your journal, in your own words.

        *Nothing is on record for these days. Every day can be the first.*

        """)
  }

  @Test("one entry is a story, too; and where it is not the beginning, none is claimed")
  func one() throws {
    let entries = [Told(entry: try Self.entry(1, "2026-03-07", .win, "walked"), isBack: true)]
    #expect(Self.tell(entries).map(\.kind) == [.title, .chapter, .highlight, .closing])
    let later = Self.tell(entries, fromTheBeginning: false)
    #expect(later.map(\.kind) == [.title, .chapter, .day, .closing])
    #expect(later[2] == StoryPiece(.day, day: "2026-03-07", [StorySentence("", "Walked", after: ".")]))
  }

  @Test("however much a day holds, every win is a sentence, and no paragraph is long")
  func longDay() throws {
    let entries = try (1...100).map { Told(entry: try Self.entry($0, "2026-03-07", .win, "Win \($0).")) }
    let days = Self.tell(entries, fromTheBeginning: false).filter { $0.kind == .day }
    #expect(days.flatMap(\.sentences).compactMap(\.words) == (1...100).map { "Win \($0)." })
    #expect(days.allSatisfy { $0.sentences.count <= StoryTeller.mostSentences })
    #expect(days.compactMap(\.day) == ["2026-03-07"])
  }

  @Test("what stands between the wins of a day never comes twice in a row", arguments: 0..<40)
  func varied(shift: Int) throws {
    let day = CivilDate(daysSinceEpoch: 20_500 + shift).description
    let entries = try (1...12).map { Told(entry: try Self.entry($0, day, .win, "win", effort: 5)) }
    let said = Self.tell(entries, fromTheBeginning: false).flatMap(\.sentences).map(\.before).dropFirst(2).dropLast()
    #expect(zip(said, said.dropFirst()).allSatisfy { $0 != $1 })
  }

  @Test(
    "sentences begin and end as sentences do",
    arguments: [
      ("", "walked", "Walked", "."), ("", "  éclair!  ", "Éclair!", ""), ("Then: ", "walked", "walked", "."),
      ("", "What now?", "What now?", ""), ("", "and then…", "And then…", ""), ("", "走った。", "走った。", ""),
      ("", "", "", ""), ("", "ok 👍", "Ok 👍", "."),
    ])
  func sentence(before: String, words: String, shown: String, after: String) {
    let sentence = StorySentence(before, telling: words)
    #expect((sentence.words, sentence.after) == (shown, after))
  }

  @Test("what people write means nothing to Markdown, wherever it stands", arguments: StoryPiece.Kind.allCases)
  func escaped(kind: StoryPiece.Kind) {
    let evil = "# <script>alert(1)</script>\n- *a* [b](c)\n\n1. d"
    let text = StoryMarkdown.text(of: StoryPiece(kind, heading: "A", [StorySentence("", evil)]))
    #expect(text.contains(#"\<script\>alert(1)\</script\>"#) && text.contains(#"\*a\* \[b\](c)"#))
    let lines = text.split(separator: "\n").map(String.init).filter { $0 != "# A" && $0 != "## A" }
    #expect(lines.allSatisfy { !$0.hasPrefix("#") && !$0.hasPrefix("- ") && !$0.hasPrefix("1. ") })
  }
}
