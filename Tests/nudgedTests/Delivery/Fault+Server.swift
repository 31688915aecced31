import NudgeCore
import Systemd
import Testing

@testable import nudged

extension Fault {
  nonisolated static let closes = [
    Fault(
      "tells twice that you closed a bubble, and starts anew",
      "The nudge stays open, and is not shown again: `nudgectl pending` has it.",
      seen: "shown once, no entries, nudge open"
    ) { delivery in
      let server = try await delivery.serve()
      try await delivery.show()
      for _ in 1...2 { try server.bus.tell("NotificationClosed", UInt32(41), UInt32(2)) }
      try await delivery.settle()
      try await delivery.serverGoes()
      try await delivery.serve()
      delivery.passes(.hours(1))
      try await delivery.settle()
    },
    Fault(
      "closes every bubble at once (Xfce's do-not-disturb), and starts anew",
      "That says nothing about you. The nudge stays open, and is not shown again.",
      seen: "shown once, no entries, nudge open"
    ) { delivery in
      try await delivery.serve { server in
        server.onNotify = { _, number throws(BusError) in
          do { try server.bus.tell("NotificationClosed", number, UInt32(4)) } catch { Issue.record(error) }
        }
      }
      try await delivery.show()
      #expect(delivery.engine.planner.open.first?.showing?.isClosed == true)
      try await delivery.serverGoes()
      try await delivery.serve()
      delivery.passes(.hours(1))
      try await delivery.settle()
    },
    Fault(
      "closes a bubble by itself after a while", "The nudge stays open until it is over.",
      seen: "shown once, 1 entry, nudge answered"
    ) { delivery in
      let server = try await delivery.serve()
      try await delivery.show()
      try server.bus.tell("NotificationClosed", UInt32(41), UInt32(1))
      try await delivery.settle()
      try delivery.answer()
      try await delivery.settle()
      #expect(server.closed.waiting.isEmpty, "a number that is gone is not used again")
    },
  ]

  nonisolated static let answers = [
    Fault(
      "shows a nudge, and takes its time to say so",
      "Buttons work meanwhile, and a click is remembered until the bubble's number is known.",
      seen: "shown once, no entries, 1 window, nudge open"
    ) { delivery in
      try await delivery.manage()
      let server = try await delivery.serve(manners: ["Notify": .late])
      try await delivery.show()
      try server.bus.tell("ActivationToken", UInt32(41), "let-me-in")
      try server.bus.tell("ActionInvoked", UInt32(41), "default")
      try await delivery.settle()
      #expect(delivery.manager?.started.waiting.isEmpty == true)
      try server.answerLate()
      try await delivery.settle()
      #expect(
        delivery.manager?.started.waiting.first?.environment == [
          "XDG_ACTIVATION_TOKEN=let-me-in", "DESKTOP_STARTUP_ID=let-me-in",
        ])
    },
    Fault(
      "says that it shows a nudge when you have put it off already", "That bubble is taken off the screen.",
      seen: "shown once, no entries, nudge put off"
    ) { delivery in
      let server = try await delivery.serve(manners: ["Notify": .late])
      try await delivery.show()
      try server.bus.tell("ActionInvoked", UInt32(41), "nudged-snooze-1")
      try await delivery.settle()
      try server.answerLate()
      try await delivery.settle()
      #expect(server.closed.waiting == [41])
    },
    Fault(
      "never says whether it took a nudge",
      "It may well be on the screen: it is not sent twice, its buttons work, and `nudgectl answer` does.",
      seen: "shown once, 1 entry, nudge answered"
    ) { delivery in
      try await delivery.serve(manners: ["Notify": .silent])
      try await delivery.show()
      delivery.passes(.hours(2))
      try await delivery.settle()
      #expect(delivery.engine.planner.open.first?.state == .shown)
      try delivery.answer()
    },
    Fault(
      "refuses a nudge", "It waits, and is offered again after a few minutes.",
      seen: "shown 2 times, no entries, nudge open"
    ) { delivery in
      let server = try await delivery.serve(manners: ["Notify": .refusing])
      try await delivery.show()
      #expect(delivery.engine.planner.open.first?.state == .planned)
      server.manners = [:]
      delivery.passes(.minutes(5))
      try await delivery.settle()
      #expect(delivery.engine.planner.open.first?.showing?.notification == 42)
    },
    Fault(
      "refuses what looks like the bubble before (Plasma)", "The second nudge waits, and is offered again.",
      seen: "shown 3 times, no entries, nudges open, open"
    ) { delivery in
      let server = try await delivery.serve()
      try await delivery.show("one")
      server.onNotify = { _, _ throws(BusError) in
        throw BusError(
          .invalidArgument, name: "org.freedesktop.Notifications.Error.ExcessNotificationGeneration",
          message: "Created too many similar notifications in quick succession")
      }
      try await delivery.show("two")
      server.onNotify = { _, _ throws(BusError) in }
      delivery.passes(.minutes(5))
      try await delivery.settle()
    },
  ]

  nonisolated static let comings = [
    Fault(
      "is not there", "The nudge waits, and is shown when one comes.", seen: "shown once, no entries, nudge open"
    ) { delivery in
      delivery.ask()
      #expect(delivery.engine.planner.open.first?.heldBy == .noServer)
      try await delivery.serve()
      delivery.passes(.hours(1))
      try await delivery.settle()
    },
    Fault(
      "vanishes with a nudge, before it has said that it shows it", "The next server shows it again.",
      seen: "shown 2 times, no entries, nudge open"
    ) { delivery in
      let server = try await delivery.serve(manners: ["Notify": .silent])
      delivery.ask()
      _ = try await server.shown.next()
      try await delivery.serverGoes()
      try await delivery.serve()
      delivery.passes(.hours(1))
      try await delivery.settle()
    },
    Fault(
      "starts anew with a nudge open", "It has lost the bubble, and is given it again. A button counts once.",
      seen: "shown 2 times, no entries, nudge skipped"
    ) { delivery in
      try await delivery.serve()
      try await delivery.show()
      try await delivery.serverGoes()
      let server = try await delivery.serve { $0.ids = 100 }
      delivery.passes(.hours(1))
      try await delivery.settle()
      #expect(try await server.shown.next().replaces == 0, "a number dies with its server")
      try server.bus.tell("ActionInvoked", UInt32(41), "default")
      try server.bus.tell("ActionInvoked", UInt32(101), "nudged-skip-1")
      try await delivery.settle()
    },
    Fault(
      "is replaced by one that can do less, with a nudge open", "The new one is given what it can show.",
      seen: "shown 2 times, 1 entry, nudge answered"
    ) { delivery in
      let first = try await delivery.serve(["actions", "body", "inline-reply"])
      try await delivery.show()
      let second = try await delivery.serve([], isReplacing: true)
      delivery.passes(.hours(1))
      try await delivery.settle()
      #expect(try await second.shown.next().actions.isEmpty)
      try first.bus.tell("NotificationReplied", UInt32(41), "from the old one")
      try await first.bus.settle()
      try delivery.answer()
      try await delivery.settle()
      #expect(try delivery.store.entries(limit: 9).map(\.draft.text) == ["made tea"])
    },
    Fault(
      "goes away with the whole session bus, ten times", "Each time the nudge is shown again, and it is answered once.",
      seen: "shown 11 times, 1 entry, nudge answered"
    ) { delivery in
      try await delivery.serve()
      try await delivery.show()
      for _ in 1...10 {
        delivery.daemon.vanish()
        while try await delivery.changes.next() != nil {}
        try delivery.daemon.start()
        try await delivery.serve()
        delivery.passes(.minutes(10))
        try await delivery.settle()
      }
      try delivery.answer()
    },
  ]
}
