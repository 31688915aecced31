import TestSupport
import Testing

@testable import Systemd

extension Everything {
  /// Opening, breaking, ending.
  @Suite struct ConnectionTests {
    let daemon: PrivateBus

    init() throws { daemon = try PrivateBus() }

    @Test func theBusLetsUsInByAndBy() async throws {
      let bus = try daemon.connect()
      #expect(bus.uniqueName == nil)
      #expect(bus.id == nil)
      try await bus.settle()
      #expect(bus.uniqueName?.hasPrefix(":1.") == true)
      #expect(bus.id?.count == 32)
    }

    @Test func anotherDaemonIsAnotherBus() async throws {
      let first = try daemon.connect()
      try await first.settle()
      let other = try PrivateBus()
      let second = try other.connect()
      try await second.settle()
      #expect(first.id != second.id)
    }

    @Test func openingSaysWhatIsMissing() throws {
      daemon.kill()
      #expect(throws: BusError(.connectionRefused, message: "opening a bus: Connection refused")) {
        try daemon.connect()
      }
      daemon.stop()
      #expect(throws: BusError(.noSocket, message: "opening a bus: No such file or directory")) { try daemon.connect() }
      #expect(throws: BusError.self) { try Bus.open(address: "no address") }
    }

    @Test func aDeadBusFailsItsCallsThenTellsOnceAndRests() async throws {
      let peer = try await Peer(daemon)
      let bus = try daemon.connect()
      let news = Mailbox<String>()
      bus.onDisconnect = { _ in news.put("disconnected") }
      let codes = Mailbox<BusError>()
      for number in 1...3 {
        try bus.call(Peer.message(bus)) {
          news.put("call \(number)")
          if case .failure(let error) = $0 { codes.put(error) }
        }
      }
      try await bus.settle()
      daemon.kill()
      #expect(try await news.next(4) == ["call 1", "call 2", "call 3", "disconnected"])
      #expect(try await codes.next(3).allSatisfy(\.leavesOutcomeOpen))
      let turns = bus.turns
      await everythingReadyHasCome()
      #expect(bus.turns == turns, "a dead connection is still processed")
      #expect(news.waiting.isEmpty)
      #expect { try bus.call(Peer.message(bus)) { _ in } } throws: { ($0 as? BusError)?.code == .notConnected }
      withExtendedLifetime(peer) {}
    }

    @Test func anIdleConnectionIsNotProcessed() async throws {
      let bus = try daemon.connect()
      try await bus.settle()
      await everythingReadyHasCome()
      let turns = bus.turns
      await everythingReadyHasCome()
      #expect(bus.turns == turns)
    }

    @Test func aNewConnectionWorksAfterTheOldOneBroke() async throws {
      let old = try daemon.connect()
      let news = Mailbox<BusError>()
      old.onDisconnect = { news.put($0) }
      try await old.settle()
      daemon.stop()
      _ = try await news.next()
      try daemon.start()
      let new = try daemon.connect()
      try await new.settle()
      #expect(new.uniqueName != nil)
      #expect(old.uniqueName == nil)
    }

    @Test func theOwnerMayLetGoWhenItBreaks() async throws {
      var bus: Bus? = try daemon.connect()
      weak let remembered = bus
      let news = Mailbox<BusError>()
      bus?.onDisconnect = {
        bus = nil
        news.put($0)
      }
      try await bus?.settle()
      daemon.kill()
      _ = try await news.next()
      #expect(await eventually { remembered == nil })
    }

    @Test func theOwnerMayCloseOrLetGoWithinAReply() async throws {
      for isClosed in [true, false] {
        var bus: Bus? = try daemon.connect()
        weak let remembered = bus
        let news = Mailbox<Bool>()
        try bus?.call(Peer.message(bus!)) { _ in
          if isClosed { bus?.close() }
          bus = nil
          news.put(isClosed)
        }
        #expect(try await news.next() == isClosed)
        #expect(await eventually { remembered == nil })
      }
    }

    @Test func closingLetsGoOfCallsInSilence() async throws {
      let peer = try await Peer(daemon)
      let bus = try daemon.connect()
      var isTold = false
      bus.onDisconnect = { _ in isTold = true }
      try bus.call(Peer.message(bus)) { _ in isTold = true }
      try await bus.settle()
      bus.close()
      bus.close()
      await everythingReadyHasCome()
      #expect(!isTold)
      withExtendedLifetime(peer) {}
    }

    @Test func whatWasSentBeforeClosingArrives() async throws {
      let texts = Mailbox<String>()
      let peer = try await Peer(daemon) { call throws(BusError) in
        texts.put(try call.read(String.self))
        return nil
      }
      let bus = try daemon.connect()
      try await bus.settle()
      let message = try Peer.message(bus)
      try message.append("goodbye")
      try bus.send(message)
      bus.close()
      #expect(try await texts.next() == "goodbye")
      withExtendedLifetime(peer) {}
    }
  }
}
