import Glibc
import TestSupport
import Testing

@testable import Systemd

extension Everything {
  /// Sockets that are no bus.
  @Suite struct StrangeBusTests {
    let place: PrivateBus
    let listener: Int32

    init() throws {
      place = try PrivateBus(isStarted: false)
      listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: place.socket.utf8) }
      let bound = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
      }
      guard bound == 0, listen(listener, 4) == 0 else { throw PrivateBus.Problem(what: "listen") }
    }

    @Test func openingDoesNotWaitForOneThatNeverAnswers() async throws {
      let bus = try place.connect()
      try bus.call(Peer.message(bus)) { _ in }
      let match = try bus.match(sender: nil, path: nil, interface: nil, member: nil) { _ in }
      #expect(bus.uniqueName == nil)
      await everythingReadyHasCome()
      let turns = bus.turns
      await everythingReadyHasCome()
      #expect(bus.turns == turns)
      bus.close()
      withExtendedLifetime(match) {}
      close(listener)
    }

    @Test(arguments: ["NOT TODAY\r\n", "\0\0\0\0", "OK 00\r\nrubbish", ""])
    func oneThatTalksNonsenseIsLeft(_ greeting: String) async throws {
      let bus = try place.connect()
      let news = Mailbox<String>()
      bus.onDisconnect = { _ in news.put("disconnected") }
      try bus.call(Peer.message(bus)) {
        if case .failure(let error) = $0 { news.put("\(error.leavesOutcomeOpen)") }
      }
      let peer = accept(listener, nil, nil)
      #expect(write(peer, greeting, greeting.utf8.count) == greeting.utf8.count)
      close(peer)
      #expect(try await news.next(2) == ["true", "disconnected"])
      close(listener)
    }
  }
}
