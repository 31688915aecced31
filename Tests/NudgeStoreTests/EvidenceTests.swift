import GRDB
import NudgeCore
import Testing

@testable import NudgeStore

@Suite("Store: evidence")
struct EvidenceTests {
  let scratch: Scratch
  let store: Store

  init() throws {
    scratch = try Scratch()
    store = try Store(path: scratch.journal)
  }

  @discardableResult
  func log(
    _ text: String, kind: EntryKind = .win, domain: String? = nil, value: String? = nil, tags: [String] = [],
    day: Int = 20_000, isPrivate: Bool = false
  ) throws -> Entry {
    try store.log(
      try EntryDraft(kind: kind, text: text, domain: domain, value: value, tags: tags, isPrivate: isPrivate),
      at: .init(writtenAt: Instant(seconds: 1), offset: 0, day: CivilDate(daysSinceEpoch: day)))
  }

  func evidence(for traits: Evidence.Traits, isPrivate: Bool = true, limit: Int = 9) throws -> Set<String> {
    Set(try store.evidence(for: traits, includingPrivate: isPrivate, limit: limit).map(\.draft.text))
  }

  private func prepare() throws {
    try log("gave the talk at the meetings", tags: ["talk"])
    try log("filed the forms", domain: "focus")
    try log("told the truth", value: "honesty", isPrivate: true)
    try log("went swimming")
    try log("the first talk stalled", kind: .setback, domain: "focus")
  }

  @Test("what is as long as a letter is no evidence at a glance, wherever its length is")
  func letters() throws {
    let letter = String(repeating: "swam and swam ", count: 800)
    try log("went swimming")
    try log("swimming: " + letter)
    _ = try store.log(
      try EntryDraft(kind: .win, text: "swimming, told in full", fields: ["noticed": letter]),
      at: .init(writtenAt: Instant(seconds: 1), offset: 0, day: CivilDate(daysSinceEpoch: 20_001)))
    #expect(try evidence(for: Evidence.Traits(text: "swimming")) == ["went swimming"])
  }

  @Test("many tags share what one would get, and each gets something")
  func manyTags() throws {
    let tags = (1...20).map { "tag-\($0)" }
    for tag in tags { for number in 1...9 { try log("\(tag), \(number)", tags: [tag]) } }
    let found = try evidence(for: Evidence.Traits(tags: tags), limit: 200)
    #expect(found.count == 20 * 5 && tags.allSatisfy { found.contains("\($0), 9") })
  }

  @Test(
    "found by what is shared",
    arguments: [
      (
        "a word, in another form", Evidence.Traits(text: "lost for words in a meeting"),
        ["gave the talk at the meetings"]
      ),
      ("a tag", Evidence.Traits(tags: ["talk"]), ["gave the talk at the meetings"]),
      ("a domain", Evidence.Traits(domain: "focus"), ["filed the forms"]),
      ("a value", Evidence.Traits(value: "honesty"), ["told the truth"]),
      (
        "each of them", Evidence.Traits(domain: "focus", value: "honesty", text: "swimming"),
        ["filed the forms", "told the truth", "went swimming"]
      ),
      ("nothing", Evidence.Traits(domain: "mood", value: "calm", tags: ["x"], text: "zebra"), []),
      ("no words at all", Evidence.Traits(text: "\" * ( NEAR"), []),
    ] as [(String, Evidence.Traits, Set<String>)])
  func shared(name: String, traits: Evidence.Traits, texts: Set<String>) throws {
    try prepare()
    #expect(try evidence(for: traits) == texts, "\(name)")
  }

  @Test("private wins are for those who ask for them")
  func privacy() throws {
    try prepare()
    #expect(try evidence(for: Evidence.Traits(value: "honesty"), isPrivate: false).isEmpty)
  }

  @Test("what was taken back is no evidence, and no entry is for itself")
  func notItself() throws {
    let entry = try log("went swimming")
    let traits = Evidence.Traits(entry.draft)
    #expect(try store.evidence(for: traits, of: entry.id, includingPrivate: true, limit: 3).isEmpty)
    _ = try store.remove(entry, at: Instant(seconds: 2))
    #expect(try evidence(for: traits).isEmpty)
  }

  @Test(
    "a setback is evidence once its trial was tried and helped",
    arguments: [
      (Trial.State.retried, Trial.Helped.yes, true), (.retried, .partly, true), (.retried, .no, false),
      (.released, .yes, false), (.open, nil, false),
    ] as [(Trial.State, Trial.Helped?, Bool)])
  func mended(state: Trial.State, helped: Trial.Helped?, isEvidence: Bool) throws {
    let setback = try log("the first talk stalled", kind: .setback, domain: "focus")
    let trial = Trial(
      id: 1, setback: setback.id, adjustment: "rehearse once", tryOn: CivilDate(daysSinceEpoch: 20_001), state: state,
      result: .init(helped: helped), madeAt: Instant(seconds: 1))
    try store.write { try trial.save($0) }
    #expect(try evidence(for: Evidence.Traits(text: "a talk")) == (isEvidence ? ["the first talk stalled"] : []))
  }

  @Test("the best first, and no more than asked for, out of many")
  func best() throws {
    for number in 0..<200 { try log("filed form \(number)", domain: "focus", day: 20_000 + number) }
    try log("filed the tax forms", domain: "focus", value: "honesty", tags: ["tax"], day: 19_000)
    let traits = Evidence.Traits(domain: "focus", value: "honesty", tags: ["tax"], text: "tax forms again")
    let found = try store.evidence(for: traits, includingPrivate: true, limit: 3)
    #expect(found.count == 3)
    #expect(found.first?.draft.text == "filed the tax forms")
    let days = found.map(\.day.daysSinceEpoch)
    #expect(Set(days).count == 3)
    #expect(try store.evidence(for: traits, includingPrivate: true, limit: 3) == found)
  }
}
