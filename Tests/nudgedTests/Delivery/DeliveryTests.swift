import Foundation
import Testing

@testable import nudged

/// What happens with notification servers that do not do as they say. The ledger is looked at in the end, and the page
/// `docs/delivery.md` says the same.
@Suite("Faults of the desktop")
struct DeliveryTests {
  @Test("nothing is lost, and nothing comes twice", arguments: Fault.all)
  func survived(_ fault: Fault) async throws {
    let delivery = try Delivery()
    try await fault.play(delivery)
    #expect(try delivery.seen() == fault.seen)
  }

  @Test("who does not want to type in the bubble gets the button")
  func noInlineReply() async throws {
    let delivery = try Delivery(inlineReply: false)
    let server = try await delivery.serve(["actions", "body", "inline-reply"])
    try await delivery.show()
    let actions = try await server.shown.next().actions
    #expect(actions.contains("nudged-answer-1") && !actions.contains("inline-reply"))
  }

  @Test("docs/delivery.md says what was seen")
  func page() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/delivery.md")
    if ProcessInfo.processInfo.environment["NUDGED_WRITE_DOCS"] != nil {
      try Self.text.write(to: file, atomically: true, encoding: .utf8)
    }
    let written = try? String(contentsOf: file, encoding: .utf8)
    #expect(
      written == Self.text,
      "docs/delivery.md is of another time. To renew it: NUDGED_WRITE_DOCS=1 swift test --filter DeliveryTests")
  }

  static var text: String {
    let tables = Fault.groups.map { title, faults in
      let rows = faults.map { "| … \($0.server) | \($0.nudged) | \($0.seen) |" }
      return "## \(title)\n\n| A server … | What nudged does | Seen |\n| --- | --- | --- |\n"
        + rows.joined(separator: "\n")
    }
    return introduction + tables.joined(separator: "\n\n") + "\n"
  }

  private static let introduction = """
    # What happens with your notification server

    nudged asks the program that shows your desktop's notifications to show its questions, too. These programs differ, and
    some do not do as they say. Nothing that is asked or answered may depend on that, so each line here is tried in the tests,
    with the real ledger, and this page is made from what they saw.

    `nudgectl doctor notify` puts a test on your screen and tells what yours does. Two things hold for all of them: a nudge
    outlives its bubble, so `nudgectl pending` and `nudgectl answer` work without one; and one answer is one entry.
    “Shown” counts how often a server was given a nudge; one that has lost a bubble, or has refused it, is given it again.

    What you type in a bubble, where that is possible, passes through that program on its way to your journal. The window
    behind *Answer* passes it to nobody else; `inline-reply = false` in the configuration keeps to that.


    """
}
