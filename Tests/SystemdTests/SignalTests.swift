import TestSupport
import Testing

@testable import Systemd

extension Everything {
  /// Matches: what they let through, and that they end.
  @Suite struct SignalTests {
    let daemon: PrivateBus

    init() throws { daemon = try PrivateBus() }

    struct Rule: Sendable, CustomTestStringConvertible {
      let testDescription: String
      var sender: String?
      var path: String?
      var interface: String?
      var member: String?
      var arg0: String?
      let lets: Bool
    }

    nonisolated static let rules = [
      Rule(testDescription: "anything", lets: true),
      Rule(testDescription: "well-known sender", sender: "org.example.Peer", lets: true),
      Rule(testDescription: "other sender", sender: "org.freedesktop.DBus", lets: false),
      Rule(testDescription: "path", path: "/org/example/peer", lets: true),
      Rule(testDescription: "other path", path: "/org/example", lets: false),
      Rule(testDescription: "interface and member", interface: "org.example.Peer", member: "Done", lets: true),
      Rule(testDescription: "other interface", interface: "org.example.Other", lets: false),
      Rule(testDescription: "other member", member: "Undone", lets: false),
      Rule(testDescription: "first part", arg0: "done, finally", lets: true),
      Rule(testDescription: "other first part", arg0: "done", lets: false),
    ]

    @Test(arguments: rules)
    func aRuleLetsThrough(_ rule: Rule) async throws {
      let peer = try await Peer(daemon)
      let bus = try daemon.connect()
      var texts: [String] = []
      let match = try bus.match(
        sender: rule.sender, path: rule.path, interface: rule.interface, member: rule.member, arg0: rule.arg0
      ) { message in
        if message.interface == Peer.interface, let text = try? message.read(String.self) { texts.append(text) }
      }
      try await bus.settle()
      try peer.signal("done, finally")
      try await peer.bus.settle()
      try await bus.settle()
      #expect(texts == (rule.lets ? ["done, finally"] : []))
      withExtendedLifetime(match) {}
    }

    @Test(arguments: ["it's", "back\\slash", "nul\0"])
    func whatTwoReadersWouldReadDifferentlyIsRefused(_ text: String) throws {
      let bus = try daemon.connect()
      #expect {
        try bus.match(sender: nil, path: nil, interface: nil, member: nil, arg0: text) { _ in }
      } throws: {
        ($0 as? BusError)?.code == .invalidArgument
      }
    }

    @Test func signalsToUsAloneArrive() async throws {
      let peer = try await Peer(daemon)
      let bus = try daemon.connect()
      let texts = Mailbox<String>()
      let match = try bus.match(sender: Peer.name, path: nil, interface: Peer.interface, member: nil) {
        texts.put((try? $0.read(String.self)) ?? "?")
      }
      try await bus.settle()
      try peer.signal("for you", to: bus)
      #expect(try await texts.next() == "for you")
      withExtendedLifetime(match) {}
    }

    @Test func everyMatchReadsFromTheStart() async throws {
      let peer = try await Peer(daemon)
      let bus = try daemon.connect()
      let texts = Mailbox<String>()
      let matches = try (1...3).map { _ in
        try bus.match(sender: nil, path: Peer.path, interface: nil, member: nil) {
          texts.put((try? $0.read(String.self)) ?? "?")
        }
      }
      try await bus.settle()
      try peer.signal("all")
      #expect(try await texts.next(3) == ["all", "all", "all"])
      withExtendedLifetime(matches) {}
    }

    @Test func aMatchLetGoOfEndsAndLetsGo() async throws {
      let peer = try await Peer(daemon)
      let bus = try daemon.connect()
      final class Witness { var seen = 0 }
      var witness: Witness? = Witness()
      weak let remembered = witness
      var match: Match? = try bus.match(sender: nil, path: Peer.path, interface: nil, member: nil) { [witness] _ in
        witness?.seen += 1
      }
      witness = nil
      try await bus.settle()
      try peer.signal("one")
      try await peer.bus.settle()
      try await bus.settle()
      #expect(remembered?.seen == 1)
      withExtendedLifetime(match) {}
      match = nil
      #expect(remembered == nil)
      try await bus.settle()
      let turns = bus.turns
      // Handed on by the bus to all in one go: another listener is the marker.
      let other = try daemon.connect()
      let texts = Mailbox<String>()
      let marker = try other.match(sender: nil, path: Peer.path, interface: nil, member: nil) {
        texts.put((try? $0.read(String.self)) ?? "?")
      }
      try await other.settle()
      try peer.signal("two")
      #expect(try await texts.next() == "two")
      await everythingReadyHasCome()
      withExtendedLifetime(marker) {}
      #expect(bus.turns == turns, "the bus still passes signals on")
    }

    @Test func aMatchMayEndWithinItsHandler() async throws {
      let peer = try await Peer(daemon)
      let bus = try daemon.connect()
      var seen = 0
      var match: Match?
      match = try bus.match(sender: nil, path: Peer.path, interface: nil, member: nil) { _ in
        seen += 1
        match = nil
      }
      #expect(match != nil)
      try await bus.settle()
      try peer.signal("one")
      try peer.signal("two")
      try await peer.bus.settle()
      try await bus.settle()
      #expect(seen == 1)
    }
  }
}
