import Dispatch
import TestSupport
import Testing

@testable import Systemd

extension Everything {
  /// Calls, their replies and their ends.
  @Suite struct CallTests {
    let daemon: PrivateBus

    init() throws { daemon = try PrivateBus() }

    @Test func anErrorReplyKeepsNameAndText() async throws {
      let peer = try await Peer(daemon) { _ throws(BusError) in
        throw BusError(.invalidArgument, name: "org.example.Tired", message: "not today")
      }
      let bus = try daemon.connect()
      let error = try #require(try await bus.failure(of: Peer.message(bus)))
      #expect(error.name == "org.example.Tired")
      #expect(error.message == "not today")
      #expect("\(error)" == "not today (org.example.Tired)")
      #expect(!error.leavesOutcomeOpen)
      withExtendedLifetime(peer) {}
    }

    @Test func anErrorWithoutANameGetsOne() async throws {
      let peer = try await Peer(daemon) { _ throws(BusError) in throw BusError(.noSocket, message: "gone") }
      let bus = try daemon.connect()
      let error = try #require(try await bus.failure(of: Peer.message(bus)))
      #expect(error.name == "org.freedesktop.DBus.Error.FileNotFound")
      #expect(error.code == .noSocket)
      withExtendedLifetime(peer) {}
    }

    @Test func nobodyBehindANameIsAnError() async throws {
      let bus = try daemon.connect()
      let error = try #require(try await bus.failure(of: Peer.message(bus)))
      #expect(error.name == "org.freedesktop.DBus.Error.ServiceUnknown")
      #expect(!error.leavesOutcomeOpen)
    }

    @Test func silenceEndsAtTheTimeLimit() async throws {
      let peer = try await Peer(daemon)
      let bus = try daemon.connect()
      let error = try #require(try await bus.failure(of: Peer.message(bus), timeout: .milliseconds(50)))
      #expect(error.code == .timedOut)
      #expect(error.leavesOutcomeOpen)
      withExtendedLifetime(peer) {}
    }

    @Test func aPeerThatVanishesMidCallLeavesTheOutcomeOpen() async throws {
      var peer: Peer?
      peer = try await Peer(daemon) { _ throws(BusError) in
        peer?.bus.close()
        return nil
      }
      let bus = try daemon.connect()
      let error = try #require(try await bus.failure(of: Peer.message(bus)))
      #expect(error.name == "org.freedesktop.DBus.Error.NoReply")
      #expect(error.leavesOutcomeOpen)
      peer = nil
    }

    @Test func aThousandCallsInFlightAreAnsweredInOrder() async throws {
      let peer = try await Peer(daemon) { call throws(BusError) in
        let reply = try Message(replyTo: call)
        try reply.append(try call.read(UInt32.self))
        return reply
      }
      let bus = try daemon.connect()
      let replies = Mailbox<Result<Message, BusError>>()
      for number in 0..<1000 {
        let message = try Peer.message(bus)
        try message.append(UInt32(number))
        try bus.call(message) { replies.put($0) }
      }
      let numbers = try await replies.next(1000).map { try $0.get().read(UInt32.self) }
      #expect(numbers == Array(0..<1000))
      withExtendedLifetime(peer) {}
    }

    @Test(arguments: [8 << 20, 300_000, 0])
    func longTextsGoThere(length: Int) async throws {
      let peer = try await Peer(daemon) { call throws(BusError) in
        let reply = try Message(replyTo: call)
        try reply.append(try call.read(String.self))
        return reply
      }
      let bus = try daemon.connect()
      let text = String(repeating: "ä", count: length / 2)
      let message = try Peer.message(bus)
      try message.append(text)
      let same = try await bus.ask(message).read(String.self) == text
      #expect(same)
      withExtendedLifetime(peer) {}
    }

    @Test func aReplyNeverComesFromWithinTheCall() async throws {
      let bus = try daemon.connect()
      let replies = Mailbox<Bool>()
      var hasReturned = false
      try bus.call(Peer.message(bus)) { _ in replies.put(hasReturned) }
      hasReturned = true
      #expect(try await replies.next())
    }

    @Test func aCancelledCallIsNotAnsweredAndLetsGo() async throws {
      let peer = try await Peer(daemon) { call throws(BusError) in try Message(replyTo: call) }
      let bus = try daemon.connect()
      final class Witness {}
      var witness: Witness? = Witness()
      weak let remembered = witness
      var isAnswered = false
      let call = try bus.call(Peer.message(bus)) { [witness] _ in
        isAnswered = true
        withExtendedLifetime(witness) {}
      }
      witness = nil
      #expect(remembered != nil)
      call.cancel()
      #expect(remembered == nil)
      try await peer.bus.settle()
      try await bus.settle()
      #expect(!isAnswered)
    }

    @Test func anAnsweredCallLetsGoOfItsHandler() async throws {
      let bus = try daemon.connect()
      final class Witness {}
      var witness: Witness? = Witness()
      weak let remembered = witness
      let replies = Mailbox<Bool>()
      let call = try bus.call(Peer.message(bus)) { [witness] _ in replies.put(witness != nil) }
      witness = nil
      #expect(try await replies.next())
      #expect(remembered == nil)
      withExtendedLifetime(call) {}
    }

    @Test func callsMadeWithinAReplyGoOut() async throws {
      let bus = try daemon.connect()
      let names = Mailbox<String?>()
      try bus.call(Peer.message(bus)) { _ in
        do {
          try bus.call(Peer.message(bus)) { [weak bus] _ in names.put(bus?.uniqueName) }
        } catch { names.put("\(error)") }
      }
      #expect(try await names.next()?.hasPrefix(":1.") == true)
    }

    @Test func aFloodLeavesRoomForOthers() async throws {
      let peer = try await Peer(daemon)
      let bus = try daemon.connect()
      var seen = 0
      let last = Mailbox<Int>()
      let match = try bus.match(sender: nil, path: nil, interface: Peer.interface, member: nil) { _ in
        seen += 1
        if seen == 1 {
          DispatchQueue.main.async { MainActor.assumeIsolated { last.put(seen) } }
        } else if seen == 5000 {
          last.put(seen)
        }
      }
      try await bus.settle()
      for _ in 0..<5000 { try peer.signal("again") }
      #expect(try await last.next() < 5000)
      #expect(try await last.next() == 5000)
      withExtendedLifetime(match) {}
    }
  }
}
