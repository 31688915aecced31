import Testing
import Varlink

/// What goes over the wire: UAPI.20, "Message Format" and "Connection Lifecycle".
@Suite(.timeLimit(.minutes(60))) struct ProtocolTests {
  @Test func oneReplyForEachCall() async throws {
    let server = try await TestServer()
    let wire = try Wire(server.path)
    #expect(try wire.ask(call("Echo", #"{"text":"hello"}"#)) == ["parameters": ["text": "hello"]])
    #expect(try wire.ask(call("Echo", #"{"text":"again"}"#)) == ["parameters": ["text": "again"]])
  }

  @Test func callsSentAtOnceAreAnsweredInOrder() async throws {
    let server = try await TestServer()
    let wire = try Wire(server.path)
    let calls = (0..<2000).map { call("Echo", #"{"text":"\#($0)"}"#) + "\0" }
    try wire.send(Array(calls.joined().utf8))
    for number in 0..<2000 { #expect(try wire.reply() == ["parameters": ["text": .string("\(number)")]]) }
  }

  @Test func aMessageMayComeByteByByte() async throws {
    let server = try await TestServer()
    let wire = try Wire(server.path)
    for byte in Array(call("Echo", #"{"text":"slow"}"#).utf8) + [0] { try wire.send([byte]) }
    #expect(try wire.reply() == ["parameters": ["text": "slow"]])
  }

  @Test func aLargeMessageComesInPieces() async throws {
    let server = try await TestServer()
    let wire = try Wire(server.path)
    let text = String(repeating: "0123456789abcdef", count: 1 << 14)
    #expect(try wire.ask(call("Echo", #"{"text":"\#(text)"}"#)) == ["parameters": ["text": .string(text)]])
  }

  @Test(arguments: [
    (#"{"method":"org.example.test.Break"}"#, "parameters may be absent"),
    (#"{"method":"org.example.test.Break","parameters":null}"#, "parameters may be null"),
    ("  { \"parameters\" : { } ,\n\t\r\"method\":\"org.example.test.Break\" } ", "space and any order"),
    (#"{"method":"org.example.test.Break","more":false,"oneway":null,"upgrade":false}"#, "flags that are off"),
    (#"{"method":"org.example.test.Break","com.example.trace":{"id":[1,2]}}"#, "keys of vendors have a dot"),
    (#"{"\u006dethod":"org.example.test.\u0042reak"}"#, "escapes in keys and names"),
  ])
  func accepted(message: String, why: String) async throws {
    let server = try await TestServer()
    let wire = try Wire(server.path)
    #expect(try wire.ask(message) == ["error": "org.example.test.InternalError", "parameters": [:]], "\(why)")
  }

  @Test(arguments: [
    ("", "nothing"), ("[]", "no object"), ("null", "no object"), ("{", "half an object"),
    (#"{"method":"org.example.test.Echo"}}"#, "text after the object"),
    (#"{"parameters":{}}"#, "no method"), (#"{"method":7}"#, "a method that is no string"),
    (#"{"method":null}"#, "a method that is null"),
    (#"{"method":"org.example.test.Echo","parameters":[]}"#, "parameters that are no object"),
    (#"{"method":"org.example.test.Echo","parameters":{"text":"a",}}"#, "a comma too many"),
    (#"{"method":"org.example.test.Echo","more":1}"#, "a flag that is no boolean"),
    (#"{"method":"org.example.test.Echo","oneway":"true"}"#, "a flag that is no boolean"),
    (#"{"method":"org.example.test.Echo","more":true,"oneway":true}"#, "two flags at once"),
    (#"{"method":"org.example.test.Echo","more":true,"upgrade":true}"#, "two flags at once"),
    (#"{"method":"org.example.test.Echo","unknown":true}"#, "an unknown key without a dot"),
    (#"{"method":"org.example.test.Echo","method":"org.example.test.Break"}"#, "a key that comes twice"),
    (#"{"method":"org.example.test.Echo","parameters":{"text":"\#u{1}"}}"#, "a control character"),
  ])
  func endsTheConnection(message: String, why: String) async throws {
    let server = try await TestServer()
    let bystander = try Wire(server.path)
    let wire = try Wire(server.path)
    // What was answered before still arrives.
    try wire.send(call("Echo", #"{"text":"before"}"#))
    try wire.send(message)
    #expect(try wire.reply() == ["parameters": ["text": "before"]], "\(why)")
    try wire.expectEnd()
    #expect(try bystander.ask(call("Echo", #"{"text":"still here"}"#)) == ["parameters": ["text": "still here"]])
  }

  @Test(
    arguments: [
      ([0xFF], "no UTF-8"), ([0xC0, 0x80], "an overlong NUL"), ([0xED, 0xA0, 0x80], "a surrogate"),
      ([0xE2, 0x82], "half a character"), ([0xF4, 0x90, 0x80, 0x80], "beyond Unicode"),
    ] as [([UInt8], String)])
  func invalidTextEndsTheConnection(bytes: [UInt8], why: String) async throws {
    let server = try await TestServer()
    let wire = try Wire(server.path)
    let parts = call("Echo", #"{"text":"!"}"#).split(separator: "!").map { Array($0.utf8) }
    try wire.send(parts[0] + bytes + parts[1] + [0])
    try wire.expectEnd()
    #expect(await server.performed == 0, "\(why)")
  }

  @Test func nestingHasAnEnd() async throws {
    let server = try await TestServer()
    func nested(_ depth: Int) -> String {
      let opening = String(repeating: "[", count: depth)
      return call("Typed", #"{"thing":{"a":\#(opening)\#(String(repeating: "]", count: depth))}}"#)
    }
    let wire = try Wire(server.path)
    guard case .object(let reply) = try wire.ask(nested(100)) else { return #expect(Bool(false), "no object") }
    #expect(reply.keys.sorted() == ["parameters"])
    try wire.send(nested(100_000))
    try wire.expectEnd()
  }

  @Test func aNULInAStringIsEscapedAndKept() async throws {
    let server = try await TestServer()
    let wire = try Wire(server.path)
    try wire.send(call("Echo", #"{"text":"a\u0000b"}"#))
    let reply = try wire.receive()
    #expect(reply == #"{"parameters":{"text":"a\u0000b"}}"#)
  }

  // MARK: Flags

  @Test func moreGivesAllReplies() async throws {
    let server = try await TestServer()
    let wire = try Wire(server.path)
    try wire.send(call("Count", #"{"upTo":3}"#, #","more":true"#))
    #expect(try wire.reply() == ["continues": true, "parameters": ["number": 1]])
    #expect(try wire.reply() == ["continues": true, "parameters": ["number": 2]])
    #expect(try wire.reply() == ["parameters": ["number": 3]])
    #expect(try wire.ask(call("Echo", #"{"text":"next"}"#)) == ["parameters": ["text": "next"]])
  }

  @Test func withoutMoreTheFirstReplyIsTheLast() async throws {
    let server = try await TestServer()
    let wire = try Wire(server.path)
    #expect(try wire.ask(call("Count", #"{"upTo":3}"#)) == ["parameters": ["number": 1]])
    #expect(try wire.ask(call("Watch")) == ["parameters": ["text": "first"]])
    #expect(try wire.ask(call("OnlyMore")) == ["error": "org.varlink.service.ExpectedMore", "parameters": [:]])
    #expect(try wire.ask(call("OnlyMore", "{}", #","more":true"#)) == ["parameters": [:]])
  }

  @Test func onewayIsNeverAnswered() async throws {
    let server = try await TestServer()
    let wire = try Wire(server.path)
    let oneway = #","oneway":true"#
    for message in [
      call("Echo", #"{"text":"quiet"}"#, oneway), call("Echo", #"{"text":1}"#, oneway), call("Nothing", "{}", oneway),
      call("Refuse", #"{"reason":"no"}"#, oneway), call("Break", "{}", oneway), call("Count", #"{"upTo":3}"#, oneway),
      call("Later", "{}", oneway), call("Forget", "{}", oneway), call("Absent", "{}", oneway),
    ] {
      try wire.send(message)
    }
    #expect(try wire.ask(call("Echo", #"{"text":"loud"}"#)) == ["parameters": ["text": "loud"]])
    #expect(await server.performed == 2)
    #expect(await server.unexpected == ["org.example.test.Break: Surprise()"])
  }

  @Test func upgradeIsRefusedAndTheConnectionGoesOn() async throws {
    let server = try await TestServer()
    let wire = try Wire(server.path)
    #expect(
      try wire.ask(call("Echo", #"{"text":"a"}"#, #","upgrade":true"#)) == [
        "error": "org.varlink.service.MethodNotImplemented", "parameters": ["method": "org.example.test.Echo"],
      ])
    #expect(await server.performed == 0)
    #expect(try wire.ask(call("Echo", #"{"text":"b"}"#)) == ["parameters": ["text": "b"]])
  }

  // MARK: Replies that come later

  @Test func aCallThatWaitsHoldsBackThoseBehindIt() async throws {
    let server = try await TestServer()
    let wire = try Wire(server.path)
    let other = try Wire(server.path)
    try wire.send(call("Later"))
    try wire.send(call("Echo", #"{"text":"behind"}"#))
    await server.wait(for: "Later")
    #expect(try other.ask(call("Release", #"{"text":"now"}"#)) == ["parameters": ["text": "now"]])
    #expect(try wire.reply() == ["parameters": ["text": "now"]])
    #expect(try wire.reply() == ["parameters": ["text": "behind"]])
  }

  @Test func aStreamGoesOnAfterItsHandler() async throws {
    let server = try await TestServer()
    let wire = try Wire(server.path)
    try wire.send(call("Watch", "{}", #","more":true"#))
    #expect(try wire.reply() == ["continues": true, "parameters": ["text": "first"]])
    await server.tell("second")
    #expect(try wire.reply() == ["continues": true, "parameters": ["text": "second"]])
    await server.tell("last", isLast: true)
    #expect(try wire.reply() == ["parameters": ["text": "last"]])
  }

  @Test func aCallThatIsLetGoIsAnsweredWithAnError() async throws {
    let server = try await TestServer()
    let wire = try Wire(server.path)
    #expect(try wire.ask(call("Forget")) == ["error": "org.example.test.InternalError", "parameters": [:]])
    #expect(await server.unexpected == ["org.example.test.Forget: the call was let go without a reply"])
    #expect(try wire.ask(call("Echo", #"{"text":"on"}"#)) == ["parameters": ["text": "on"]])
  }

  @Test func theEndOfALateReplyIsNoticedAsItsCallWas() async throws {
    let server = try await TestServer()
    let (wire, other) = (try Wire(server.path), try Wire(server.path))
    try wire.send(call("Later"))
    await server.wait(for: "Later")
    #expect(await server.noticed == 1)
    _ = try other.ask(call("Release", #"{"text":"at last"}"#))
    #expect(try wire.reply() == ["parameters": ["text": "at last"]])
    #expect(await server.noticed == 3)
  }

  @Test(arguments: ["Later", "Watch"])
  func theHandlerHearsThatTheClientLeft(method: String) async throws {
    let server = try await TestServer()
    do {
      let wire = try Wire(server.path)
      try wire.send(call(method, "{}", #","more":true"#))
      await server.wait(for: method)
      withExtendedLifetime(wire) {}
    }
    await server.wait(for: "\(method) closed")
    #expect(await server.tell("to nobody") == 0)
  }

  @Test func aClientMayEndSendingAndStillReadItsReplies() async throws {
    let server = try await TestServer()
    let wire = try Wire(server.path)
    let other = try Wire(server.path)
    try wire.send(call("Echo", #"{"text":"a"}"#))
    try wire.send(call("Later"))
    try wire.send(call("Echo", #"{"text":"b"}"#))
    wire.endSending()
    await server.wait(for: "Later")
    _ = try other.ask(call("Release", #"{"text":"released"}"#))
    #expect(try wire.reply() == ["parameters": ["text": "a"]])
    #expect(try wire.reply() == ["parameters": ["text": "released"]])
    #expect(try wire.reply() == ["parameters": ["text": "b"]])
    try wire.expectEnd()
  }

  @Test func stoppingEndsConnectionsAndStreams() async throws {
    let server = try await TestServer()
    let wire = try Wire(server.path)
    try wire.send(call("Watch", "{}", #","more":true"#))
    #expect(try wire.reply() == ["continues": true, "parameters": ["text": "first"]])
    await server.server.stop()
    try wire.expectEnd()
    await server.wait(for: "Watch closed")
    #expect(server.place.mode() == nil)
    #expect(throws: Wire.Fault.self) { try Wire(server.path) }
  }
}
