import Foundation
import Linux
import NudgeCore
import Testing

@testable import nudged

extension Fault {
  nonisolated static let buttons = [
    Fault(
      "has no buttons", "The question is shown without them, and `nudgectl answer` answers it.",
      seen: "shown once, 1 entry, nudge answered"
    ) { delivery in
      let server = try await delivery.serve(["body"])
      try await delivery.show()
      #expect(try await server.shown.next().actions.isEmpty)
      try delivery.answer()
    },
    Fault(
      "says that it has buttons, and never tells of one",
      "The nudge stays open, and `nudgectl answer` answers it.", seen: "shown once, 1 entry, nudge answered"
    ) { delivery in
      let server = try await delivery.serve()
      try await delivery.show()
      #expect(try await server.shown.next().actions.count == 8)
      #expect(delivery.engine.planner.open.count == 1)
      try delivery.answer()
      try await delivery.settle()
      #expect(server.closed.waiting == [41], "the bubble is taken off the screen")
    },
    Fault(
      "draws a fourth button for a click on the bubble (Xfce)",
      "It is not given that one: never more than three buttons.", seen: "shown once, no entries, nudge open"
    ) { delivery in
      let server = try await delivery.serve { $0.name = "Xfce Notify Daemon" }
      try await delivery.show()
      #expect(
        try await server.shown.next().actions == [
          "nudged-answer-1", "Answer", "nudged-snooze-1", "Snooze", "nudged-skip-1", "Not today",
        ])
    },
    Fault(
      "tells of a button twice", "The first time counts.", seen: "shown once, no entries, nudge skipped"
    ) { delivery in
      let server = try await delivery.serve()
      try await delivery.show()
      for _ in 1...2 { try server.bus.tell("ActionInvoked", UInt32(41), "nudged-skip-1") }
      try await delivery.settle()
      #expect(try delivery.store.transitions(of: 1).filter { $0.state == .skipped }.count == 1)
    },
    Fault(
      "gives two bubbles the same number",
      "A click means the later one. When the earlier nudge ends, the bubble stays.",
      seen: "shown 2 times, 1 entry, 1 window, nudges answered, open"
    ) { delivery in
      try await delivery.manage()
      let server = try await delivery.serve { server in server.onNotify = { _, _ in server.ids = 40 } }
      try await delivery.show("one")
      try await delivery.show("two")
      try server.bus.tell("ActionInvoked", UInt32(41), "default")
      try await delivery.settle()
      #expect(delivery.manager?.started.waiting.first?.command.last == "2")
      try delivery.answer(1)
      try await delivery.settle()
      #expect(server.closed.waiting.isEmpty)
    },
    Fault(
      "tells of other programs' bubbles", "Nothing: neither numbers nor buttons are ours.",
      seen: "shown once, no entries, nudge open"
    ) { delivery in
      let server = try await delivery.serve(["actions", "body", "inline-reply"])
      try await delivery.show()
      try server.bus.tell("ActionInvoked", UInt32(7), "default")
      try server.bus.tell("ActionInvoked", UInt32(41), "nudged-skip-9")
      try server.bus.tell("ActionInvoked", UInt32(41), "nudged-test-yes")
      try server.bus.tell("NotificationReplied", UInt32(7), "see you at eight")
      try server.bus.tell("NotificationClosed", UInt32(7), UInt32(2))
      try await delivery.settle()
      #expect(delivery.engine.planner.open.first?.showing?.isClosed == false)
    },
    Fault(
      "tells of 10,000 clicks on bubbles that are not ours", "They are passed over, and the one that is ours counts.",
      seen: "shown once, no entries, nudge put off"
    ) { delivery in
      let server = try await delivery.serve()
      try await delivery.show()
      for number in UInt32(1000)..<11_000 { try server.bus.tell("ActionInvoked", number, "default") }
      try server.bus.tell("ActionInvoked", UInt32(41), "nudged-snooze-1")
      try await delivery.settle()
    },
  ]

  nonisolated static let replies = [
    Fault(
      "lets people type in the bubble, and tells of the words three times", "One answer is one entry.",
      seen: "shown once, 1 entry, nudge answered"
    ) { delivery in
      let server = try await delivery.serve(["actions", "body", "inline-reply"])
      try await delivery.show()
      #expect(try await server.shown.next().actions.contains("inline-reply"))
      for _ in 1...3 { try server.bus.tell("NotificationReplied", UInt32(41), "made tea") }
      try await delivery.settle()
      #expect(try delivery.store.entries(limit: 1).first?.draft.text == "made tea")
      #expect(try delivery.store.entries(limit: 1).first?.nudge == 1)
      #expect(server.closed.waiting == [41])
    },
    Fault(
      "gives two bubbles the same number, and tells of the words three times",
      "They answer the later nudge, once. The earlier one stays open.",
      seen: "shown 2 times, 1 entry, nudges open, answered"
    ) { delivery in
      let server = try await delivery.serve(["actions", "inline-reply"]) { server in
        server.onNotify = { _, _ in server.ids = 40 }
      }
      try await delivery.show("one")
      try await delivery.show("two")
      for _ in 1...3 { try server.bus.tell("NotificationReplied", UInt32(41), "made tea") }
      try await delivery.settle()
    },
    Fault(
      "tells that nothing was typed", "Nothing is written, and the nudge stays open.",
      seen: "shown once, no entries, nudge open"
    ) { delivery in
      let server = try await delivery.serve(["actions", "inline-reply"])
      try await delivery.show()
      for text in ["", "  \n\t "] { try server.bus.tell("NotificationReplied", UInt32(41), text) }
      try await delivery.settle()
    },
    Fault(
      "brings more words than one entry holds",
      "They are put aside in `unsent.txt` beside the journal, and the window asks again.",
      seen: "shown once, no entries, 1 window, nudge open"
    ) { delivery in
      try await delivery.manage()
      let server = try await delivery.serve(["actions", "inline-reply"])
      try await delivery.show()
      let text = String(repeating: "a", count: EntryDraft.maximumTextBytes + 1)
      try server.bus.tell("NotificationReplied", UInt32(41), text)
      try await delivery.settle()
      #expect(try String(contentsOfFile: delivery.unsent, encoding: .utf8) == text + "\n")
      let rights = try FileManager.default.attributesOfItem(atPath: delivery.unsent)[.posixPermissions]
      #expect(rights as? Int == 0o600)
    },
    Fault(
      "brings more words than a file for unsent ones takes",
      "Their beginning is put aside, and the window asks again.",
      seen: "shown once, no entries, 1 window, nudge open"
    ) { delivery in
      try await delivery.manage()
      let server = try await delivery.serve(["actions", "inline-reply"])
      try await delivery.show()
      let text = String(repeating: "a", count: 2_700_000)
      try server.bus.tell("NotificationReplied", UInt32(41), text)
      try await delivery.settle()
      let kept = try String(contentsOfFile: delivery.unsent, encoding: .utf8)
      #expect(kept.utf8.count == UnsentFile.mostBytes && text.hasPrefix(kept.dropLast()))
    },
    Fault(
      "brings words that tell of acute danger",
      "They are kept as they are, and a window shows your own people: nobody is to be alone with that.",
      seen: "shown once, 1 entry, 1 window, nudge answered"
    ) { delivery in
      try await delivery.manage()
      let server = try await delivery.serve(["actions", "inline-reply"])
      try await delivery.show()
      try server.bus.tell("NotificationReplied", UInt32(41), "I want to die")
      try await delivery.settle()
      #expect(delivery.manager?.started.waiting.first?.command.suffix(2) == ["support", "--window"])
    },
    Fault(
      "lets people type, and then tells of a mere click", "The window opens instead.",
      seen: "shown once, no entries, 1 window, nudge open"
    ) { delivery in
      try await delivery.manage()
      let server = try await delivery.serve(["actions", "inline-reply"])
      try await delivery.show()
      try server.bus.tell("ActionInvoked", UInt32(41), "inline-reply")
      try await delivery.settle()
    },
  ]
}
