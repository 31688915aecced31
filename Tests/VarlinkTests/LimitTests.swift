import Testing
import Varlink

/// Clients that ask too much, and those beside them, who do not notice.
@Suite(.timeLimit(.minutes(60))) struct LimitTests {
  private func expectService(at server: TestServer) throws {
    #expect(try Wire(server.path).ask(call("Echo", #"{"text":"served"}"#)) == ["parameters": ["text": "served"]])
  }

  private func limits(_ change: (inout Server.Limits) -> Void) -> Server.Limits {
    var limits = Server.Limits()
    change(&limits)
    return limits
  }

  @Test func aMessageMayBeAsLargeAsTheLimitAndNoLarger() async throws {
    let size = 1000
    let server = try await TestServer(limits: limits { $0.maximumMessageSize = size })
    func message(bytes: Int) -> String {
      let frame = call("Echo", #"{"text":""}"#).utf8.count + 1
      return call("Echo", #"{"text":"\#(String(repeating: "x", count: bytes - frame))"}"#)
    }
    let wire = try Wire(server.path)
    guard case .object(let reply) = try wire.ask(message(bytes: size)) else { throw Wire.Fault.closed }
    #expect(reply["error"] == nil)
    try wire.send(message(bytes: size + 1))
    try wire.expectEnd()
    try expectService(at: server)
  }

  @Test func aMessageWithoutEndIsCutOff() async throws {
    let server = try await TestServer()
    let wire = try Wire(server.path)
    let piece = [UInt8](repeating: UInt8(ascii: " "), count: 1 << 20)
    var sent = 0
    while sent < 100, (try? wire.send(piece)) != nil { sent += 1 }
    #expect(sent <= 6, "more than the limit and what the kernel holds was taken")
    try wire.expectEnd()
    try expectService(at: server)
  }

  @Test func halfAMessageKeepsNobodyWaiting() async throws {
    let server = try await TestServer()
    let stalled = try Wire(server.path)
    let message = Array(call("Echo", #"{"text":"at last"}"#).utf8)
    try stalled.send(Array(message[..<20]))
    try expectService(at: server)
    try stalled.send(Array(message[20...]) + [0])
    #expect(try stalled.reply() == ["parameters": ["text": "at last"]])
  }

  private static let echo = call("Echo", #"{"text":"in"}"#)
  private static let echoed: JSON = ["parameters": ["text": "in"]]

  @Test func whenTheyAreTooManyTheOneThatHasBeenSilentForLongestMakesRoom() async throws {
    let server = try await TestServer(limits: limits { $0.maximumConnections = 3 })
    let wires = try (1...3).map { _ in try Wire(server.path) }
    for wire in wires { #expect(try wire.ask(Self.echo) == Self.echoed) }
    // Half a message is no reason to stay; the others are heard once more behind it.
    try wires[1].send(Array((Self.echo + "\0" + Self.echo.prefix(20)).utf8))
    #expect(try wires[1].reply() == Self.echoed)
    for wire in [wires[0], wires[2]] { #expect(try wire.ask(Self.echo) == Self.echoed) }
    let fourth = try Wire(server.path)
    #expect(try wires[2].ask(Self.echo) == Self.echoed)
    #expect(try wires[0].ask(Self.echo) == Self.echoed)
    #expect(try fourth.ask(Self.echo) == Self.echoed)
    try wires[1].expectEnd()
  }

  @Test func whoeverIsOwedAnAnswerStaysAndOthersWaitForAPlace() async throws {
    let server = try await TestServer(limits: limits { $0.maximumConnections = 2 })
    let watching = try (1...2).map { _ in
      let wire = try Wire(server.path)
      try wire.send(call("Watch", "{}", #","more":true"#))
      return wire
    }
    for wire in watching { #expect(try wire.reply() == ["continues": true, "parameters": ["text": "first"]]) }
    let third = try Wire(server.path)
    try third.send(Self.echo)
    var fourth: Wire? = try Wire(server.path)
    // Both who watch are told still.
    #expect(await server.tell("still here") == 2)
    #expect(await server.echoed.isEmpty)
    for wire in watching { #expect(try wire.reply() == ["continues": true, "parameters": ["text": "still here"]]) }
    await server.tell("the end", isLast: true)
    #expect(try third.reply() == Self.echoed)
    #expect(try fourth?.ask(Self.echo) == Self.echoed)
    fourth = nil
    try expectService(at: server)
  }

  @Test func thoseWhoDoNotReadMakeRoomToo() async throws {
    let server = try await TestServer(limits: limits { $0.maximumConnections = 2 })
    do {
      let deaf = try (1...2).map { _ in
        let wire = try Wire(server.path)
        try wire.send(call("Count", #"{"upTo":1000000000}"#, #","more":true"#))
        return wire
      }
      for wire in deaf { #expect(try wire.reply() == ["continues": true, "parameters": ["number": 1]]) }
      #expect(try Wire(server.path).ask(Self.echo) == Self.echoed)
      #expect(await server.server.connectionCount <= 2)
    }
    // Whoever makes the list is a part of this test: it has to be over before the test is.
    while await server.server.connectionCount > 0 { await Task.yield() }
  }

  @Test func whatIsHeldForAllOfThemTogetherIsBounded() async throws {
    let server = try await TestServer(limits: limits { $0.maximumHeldBytes = 1 << 20 })
    let half = Array(#"{"method":"org.example.test.Echo","parameters":{"text":""#.utf8)
    let sizes = [100_000, 500_000, 300_000, 300_000]
    let wires = try sizes.map { size in
      let wire = try Wire(server.path)
      try? wire.send(half + [UInt8](repeating: UInt8(ascii: "x"), count: size))
      return wire
    }
    // The largest went, and the others can end what they began.
    try wires[1].expectEnd()
    for (wire, size) in [(wires[0], sizes[0]), (wires[2], sizes[2]), (wires[3], sizes[3])] {
      try wire.send(Array(#""}}"#.utf8) + [0])
      let text = String(repeating: "x", count: size)
      #expect(try wire.reply() == ["parameters": ["text": .string(text)]])
    }
  }

  @Test func whoeverGotALongAnswerFirstMayAskAgain() async throws {
    let server = try await TestServer()
    // More than the kernel takes at once.
    let long = call("Long", #"{"bytes":600000}"#)
    let path = server.path
    for _ in 0..<3 {
      // The server lives there: it finds client and call together, and begins with its answer.
      nonisolated(unsafe) var asked: Wire?
      try await MainActor.run {
        asked = try Wire(path)
        try asked?.send(long)
      }
      let wire = try #require(asked)
      // The answer waits for room by then.
      try expectService(at: server)
      try expectService(at: server)
      #expect(try wire.receive().utf8.count > 600_000)
      #expect(try wire.ask(call("Echo", #"{"text":"again"}"#)) == ["parameters": ["text": "again"]])
    }
  }

  @Test func manyCallsAtOnceKeepNobodyElseWaiting() async throws {
    let server = try await TestServer(limits: limits { $0.longestTurn = .zero })
    let path = server.path
    let many = (1...50).map { call("Echo", #"{"text":"\#($0) of many"}"#) + "\0" }.joined()
    nonisolated(unsafe) var wires: [Wire] = []
    // The server lives there: it finds both with all their calls.
    try await MainActor.run {
      wires = [try Wire(path), try Wire(path)]
      try wires[0].send(Array(many.utf8))
      try wires[1].send(call("Echo", #"{"text":"one of another"}"#))
    }
    #expect(try wires[1].reply() == ["parameters": ["text": "one of another"]])
    for number in 1...50 { #expect(try wires[0].reply() == ["parameters": ["text": .string("\(number) of many")]]) }
    let order = await server.echoed
    #expect(order.count == 51 && order.firstIndex(of: "one of another") ?? 99 < 10, "\(order)")
  }

  @Test func aClientThatNeverReadsIsNotReadEither() async throws {
    let server = try await TestServer()
    let deaf = try Wire(server.path)
    let count = 100
    // In one piece, which the kernel holds until the server takes it.
    try deaf.send(Array(String(repeating: call("Long", #"{"bytes":50000}"#) + "\0", count: count).utf8))
    // Two rounds of service to others: whatever was to be done for the deaf one has been done by then.
    try expectService(at: server)
    try expectService(at: server)
    #expect(await server.performed < 50, "replies pile up for a client that does not read")
    let reply = #"{"parameters":{"text":"\#(String(repeating: "x", count: 50_000))"}}"#
    for _ in 0..<count { #expect(try deaf.receive() == reply) }
  }

  @Test func aListIsMadeAsFastAsItIsRead() async throws {
    let server = try await TestServer()
    let wire = try Wire(server.path)
    let last = 20_000
    try wire.send(call("Count", #"{"upTo":\#(last)}"#, #","more":true"#))
    #expect(try wire.reply() == ["continues": true, "parameters": ["number": 1]])
    try expectService(at: server)
    #expect(await server.performed < 15_000, "replies pile up for a client that does not read")
    for _ in 2..<last { _ = try wire.receive() }
    #expect(try wire.reply() == ["parameters": ["number": .integer(Int64(last))]])
  }

  @Test func aListThatIsMadeElsewhereIsMadeAsFastAsItIsRead() async throws {
    let server = try await TestServer()
    let wire = try Wire(server.path)
    let last = 20_000
    try wire.send(call("CountLater", #"{"upTo":\#(last)}"#, #","more":true"#))
    #expect(try wire.reply() == ["continues": true, "parameters": ["number": 1]])
    // Until nothing is made any more; others are served meanwhile.
    var before = 0
    while await server.performed > before + 3 {
      before = await server.performed
      for _ in 0..<3 { try expectService(at: server) }
    }
    #expect(before < 15_000, "replies pile up for a client that does not read")
    for number in 2..<last {
      #expect(try wire.reply() == ["continues": true, "parameters": ["number": .integer(Int64(number))]])
    }
    #expect(try wire.reply() == ["parameters": ["number": .integer(Int64(last))]])
    try expectService(at: server)
  }

  @Test func aListThatIsMadeElsewhereMayFailAndTheConnectionGoesOn() async throws {
    let server = try await TestServer()
    let wire = try Wire(server.path)
    try wire.send(call("FailLater", #"{"upTo":3}"#, #","more":true"#))
    for number in 1...2 {
      #expect(try wire.reply() == ["continues": true, "parameters": ["number": .integer(Int64(number))]])
    }
    #expect(try wire.reply() == ["error": "org.example.test.InternalError", "parameters": [:]])
    #expect(try wire.ask(call("Echo", #"{"text":"on"}"#)) == ["parameters": ["text": "on"]])
    // Without "more" the first one is the last.
    #expect(try wire.ask(call("CountLater", #"{"upTo":9}"#)) == ["parameters": ["number": 1]])
  }

  @Test func aListThatIsMadeElsewhereEndsWithItsClient() async throws {
    let server = try await TestServer()
    try Wire(server.path).send(call("CountLater", #"{"upTo":1000000000}"#, #","more":true"#))
    try expectService(at: server)
    while await server.server.connectionCount > 0 { await Task.yield() }
    // Whoever made the list has heard that nobody reads it any more, and makes nothing further.
    let made = await server.performed
    for _ in 1...3 { try expectService(at: server) }
    #expect(await server.performed == made + 3, "a list nobody reads is made on")
  }

  @Test("a client that leaves while replies wait for it is no fault", arguments: ["Count", "CountLater"])
  func leaving(method: String) async throws {
    let server = try await TestServer()
    do {
      let wire = try Wire(server.path)
      try wire.send(call(method, #"{"upTo":1000000000}"#, #","more":true"#))
      #expect(try wire.reply() == ["continues": true, "parameters": ["number": 1]])
      // Until nothing is made any more.
      var before = -4
      while await server.performed > before + 3 {
        before = await server.performed
        for _ in 0..<3 { try expectService(at: server) }
      }
    }
    while await server.server.connectionCount > 0 { await Task.yield() }
    try expectService(at: server)
    #expect(await server.unexpected.isEmpty)
  }

  @Test func aListenerThatNeverReadsIsLetGo() async throws {
    let size = 1 << 18
    let server = try await TestServer(limits: limits { $0.maximumQueuedReplyBytes = size })
    let deaf = try Wire(server.path)
    try deaf.send(call("Watch", "{}", #","more":true"#))
    await server.wait(for: "Watch")
    let text = String(repeating: "x", count: 1000)
    var told = 0
    while told < 100_000, await server.tell(text) > 0 { told += 1 }
    #expect(told > size / 1100)
    #expect(told < 20_000, "more than the limit and what the kernel holds was kept")
    await server.wait(for: "Watch closed")
    try expectService(at: server)
  }

  @Test func oneReplyAloneMayBeLargerThanTheQueue() async throws {
    let server = try await TestServer(limits: limits { $0.maximumQueuedReplyBytes = 1000 })
    let wire = try Wire(server.path)
    guard case .object(let reply) = try wire.ask(call("Long", #"{"bytes":1000000}"#)),
      case .object(let parameters) = reply["parameters"], case .string(let text) = parameters["text"]
    else { throw Wire.Fault.closed }
    #expect(text.utf8.count == 1_000_000)
  }

  @Test func tooManyCallsBehindOneEndTheConnection() async throws {
    let server = try await TestServer(limits: limits { $0.maximumCallsInFlight = 4 })
    let wire = try Wire(server.path)
    try wire.send(call("Later"))
    await server.wait(for: "Later")
    try wire.send(Array(String(repeating: call("Echo", #"{"text":"a"}"#) + "\0", count: 5).utf8))
    try wire.expectEnd()
    await server.wait(for: "Later closed")
    try expectService(at: server)
  }

  @Test func hundredsOfCallsThatAreAnsweredAtOnceAreNotInFlight() async throws {
    let server = try await TestServer(limits: limits { $0.maximumCallsInFlight = 4 })
    let wire = try Wire(server.path)
    try wire.send(Array(String(repeating: call("Echo", #"{"text":"a"}"#) + "\0", count: 400).utf8))
    for _ in 0..<400 { #expect(try wire.reply() == ["parameters": ["text": "a"]]) }
  }
}
