import Foundation
import NudgeCore
import NudgeStore
import Testing
import Varlink

@testable import nudged

/// A whole daemon whose journal is moved, replaced and removed by others.
@Suite("The journal's file is another one now (bindery#2337, nanoclaw#2680)")
struct JournalPlaceTests {
  private func wins(_ life: RunningDaemon) async throws -> [String] {
    try await life.call("Control.Status", as: Control.Status.self).winsToday.map(\.text).reversed()
  }

  private func win(_ text: String, _ life: RunningDaemon) async throws -> String {
    try await life.callRaw("Log", ["kind": "win", "text": .string(text)])
  }

  private func refusal(_ method: String, _ parameters: JSON, _ life: RunningDaemon) async throws -> String {
    do { return try await life.callRaw(method, parameters) } catch { return "\(error)" }
  }

  /// A journal of one file as it stands, as a person's copy.
  private func copy(_ life: RunningDaemon) throws -> String {
    try life.daemon.engine.store.settle()
    let copy = life.places.dataDirectory + "/copy-\(UUID().uuidString)"
    try FileManager.default.copyItem(atPath: life.places.journal, toPath: copy)
    return copy
  }

  private func kept(_ life: RunningDaemon) -> [String] {
    let folder = life.places.dataDirectory + "/backups"
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  @Test("an older copy takes its place: the daemon goes on with that one, and says so everywhere")
  func replaced() async throws {
    let life = try await RunningDaemon()
    _ = try await win("soup", life)
    let copy = try copy(life)
    _ = try await win("tea", life)
    #expect(try await wins(life) == ["soup", "tea"])
    rename(copy, life.places.journal)
    #expect(try await wins(life) == ["soup"])
    #expect(try await win("bread", life).contains("bread"))
    #expect(try await wins(life) == ["soup", "bread"])
    let status = try await life.call("Control.Status", as: Control.Status.self)
    #expect(status.journal?.contains("Another file took the place of the journal.") == true)
    let why = try await life.call("Control.Why", as: Control.Why.self)
    #expect(why.journal?.contains("-replaced.sqlite") == true)
    let findings = try await life.call("Control.Probe", as: Control.Probe.self).findings
    #expect(findings.contains { $0.topic == "kept aside" && $0.note.contains("-replaced.sqlite") })
    #expect(kept(life).count == 1)
    try await life.settle()
    let told = life.bubbles().filter { $0.contains("nudgectl status") }
    #expect(told == ["A file of nudged was changed | What happened, and what helps: nudgectl status"])
    try await life.passes(to: "2039-03-19 04:30")
    #expect(try await life.call("Control.Status", as: Control.Status.self).journal == nil, "the next day")
  }

  @Test("without a journal every call that needs one says why, and what helps; the rest is answered")
  func removed() async throws {
    let life = try await RunningDaemon()
    _ = try await win("soup", life)
    let copy = try copy(life)
    unlink(life.places.journal)
    for (method, parameters) in [
      ("Log", ["kind": "win", "text": "lost?"]), ("List", [:]), ("Undo", [:]), ("Control.Skip", [:]),
      ("Insight.Scorecard", [:]),
    ] as [(String, JSON)] {
      let reply = try await refusal(method, parameters, life)
      #expect(reply.contains("NoJournal") && reply.contains("nudgectl backup restore"), "\(method): \(reply)")
    }
    let status = try await life.call("Control.Status", as: Control.Status.self)
    #expect(status.journal?.contains("The journal was removed.") == true)
    #expect(status.pending.isEmpty && status.winsToday.isEmpty)
    let findings = try await life.call("Control.Probe", as: Control.Probe.self).findings
    #expect(findings.contains { $0.topic == "journal" && !$0.fine && $0.note.contains("-removed.sqlite") })
    rename(copy, life.places.journal)
    #expect(try await wins(life) == ["soup"])
    #expect(try await win("tea", life).contains("tea"))
    #expect(life.unexpected.isEmpty)
  }

  @Test("moved away and back as it was: one bubble, and the last word is that nothing is missing")
  func awayAndBack() async throws {
    let life = try await RunningDaemon()
    _ = try await win("soup", life)
    let elsewhere = life.places.dataDirectory + "/elsewhere.sqlite"
    rename(life.places.journal, elsewhere)
    let refused = try await refusal("Log", ["kind": "win", "text": "lost?"], life)
    #expect(refused.contains("The journal was moved away."), "\(refused)")
    rename(elsewhere, life.places.journal)
    #expect(try await wins(life) == ["soup"])
    let status = try await life.call("Control.Status", as: Control.Status.self)
    let sentence = "The journal was away for a while, and is in its place again as it was. Nothing is missing."
    #expect(status.journal == sentence)
    #expect(try await life.call("Control.Why", as: Control.Why.self).journal == sentence)
    try await life.settle()
    #expect(life.bubbles().count { $0.contains("nudgectl status") } == 1)
  }

  @Test("half an import belongs in no journal: whoever began with the one before is refused")
  func midImport() async throws {
    let life = try await RunningDaemon()
    _ = try await win("soup", life)
    let copy = try copy(life)
    let export = try await life.export(.init(format: "jsonl", from: nil, to: nil, private: nil))
    let text = export.map(\.text).joined()
    let path = try life.places.socket
    let refusals = try await onQueue {
      let client = try RawConnection(path)
      let part = JournalMethods.Import.Parameters(format: "jsonl", text: text, line: 2)
      func call() throws -> String {
        try client.send("\(JournalMethods.interface).Import", part)
        return client.reply()
      }
      let first = try call()
      rename(copy, path.replacing("/socket", with: "/data/nudged/journal.sqlite"))
      return [first, try call(), try call()]
    }
    #expect(!refusals[0].contains("error"))
    #expect(refusals[1].contains("NoJournal") && refusals[2].contains("NoJournal"), "\(refusals)")
    #expect(try await win("tea", life).contains("tea"), "another connection begins with the one that is there")
  }

  private func onQueue<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue(label: "a person").async { continuation.resume(with: Result { try work() }) }
    }
  }

  @Test("the bubbles of the journal before go away")
  func bubblesGo() async throws {
    let life = try await RunningDaemon()
    let open = life.daemon.engine.planner.open
    #expect(open.count == 1 && open[0].state == .shown, "the hello of a first start")
    let other = try await RunningDaemon(at: "2039-03-18 10:00")
    _ = try await other.callRaw("Control.Skip", [:])
    rename(try copy(other), life.places.journal)
    #expect(try await life.call("Control.Pending", as: Control.Pending.self).nudges.isEmpty)
    try await life.settle()
    #expect(life.desktop.closed.waiting.count == 1)
  }
}
