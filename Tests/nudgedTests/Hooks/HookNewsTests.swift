import Foundation
import NudgeCore
import Testing
import Varlink

@testable import nudged

/// What hooks read is what docs/hooks.md says.
@Suite("What hooks read")
struct HookNewsTests {
  private static let zone = Zone.utc

  private func entry(isPrivate: Bool = false) throws -> Entry {
    Entry(
      id: 7, writtenAt: try Instant(rfc3339: "2026-11-21T21:00:00+01:00"), offset: 3600,
      day: try #require(CivilDate("2026-11-21")), nudge: nil,
      draft: try EntryDraft(
        kind: .win, text: "called my sister", effort: 2, domain: "connection", tags: ["phone"], isPrivate: isPrivate))
  }

  private func news() throws -> [HookNews] {
    let nudge = try JSON.decode(
      NudgeView.self,
      from: Array(
        """
        {"id":3,"plan":"evening-wins","guide":"evening-wins","question":"What went well today?","state":"shown",\
        "occurrence":"2026-11-21T20:30:00+01:00","dueAt":"2026-11-21T20:30:00+01:00",\
        "expiresAt":"2026-11-21T23:30:00+01:00","snoozes":0}
        """.utf8))
    return [
      .win(try entry(), at: "2026-11-21T21:00:00+01:00"),
      .win(try entry(isPrivate: true), at: "2026-11-21T21:00:00+01:00"),
      .shown(nudge, at: "2026-11-21T20:30:00+01:00"),
      .review(
        "weekly-review", on: try #require(CivilDate("2026-11-22")), [try entry()], at: "2026-11-22T17:20:00+01:00"),
    ]
  }

  @Test("each as the document has it, to the letter")
  func document() throws {
    let text = try String(contentsOfFile: ConfigFixtures.root + "/docs/hooks.md", encoding: .utf8)
    let documented = text.components(separatedBy: "```json\n").dropFirst().map {
      String($0.prefix { $0 != "\n" })
    }
    let lines = try news().map { String(decoding: try $0.line().dropLast(), as: UTF8.self) }
    #expect(documented == lines)
  }

  @Test("the document names every event")
  func events() throws {
    let text = try String(contentsOfFile: ConfigFixtures.root + "/docs/hooks.md", encoding: .utf8)
    for event in HookEvent.allCases { #expect(text.contains("| `\(event.rawValue)` |")) }
  }
}
