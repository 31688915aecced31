import Glibc
import Testing
import Varlink

@Suite(.timeLimit(.minutes(60))) struct ClientTests {
  typealias Text = TestServer.Text
  struct Number: Decodable { var number: Int }

  // MARK: Against our server

  @Test func callsOneAfterAnother() async throws {
    let server = try await TestServer()
    let client = try Client(path: server.path)
    for text in ["a", "", "é🌱\0\n\"", String(repeating: "long ", count: 50_000)] {
      let reply = try client.call("org.example.test.Echo", Text(text: text), as: Text.self, timeout: .seconds(300))
      #expect(reply == Text(text: text))
    }
  }

  @Test func rawRepliesAreGivenAsTheyCame() async throws {
    let server = try await TestServer()
    let client = try Client(path: server.path)
    let reply = try client.callRaw("org.example.test.Echo", Text(text: "a"), timeout: nil)
    #expect(reply == Array(#"{"text":"a"}"#.utf8))
  }

  @Test func errorsOfTheServerAreThrownAndTheConnectionGoesOn() async throws {
    let server = try await TestServer()
    let client = try Client(path: server.path)
    let refused = VarlinkError(name: "org.example.test.Refused", parameters: ["reason": "no"])
    #expect(throws: refused) { try client.call("org.example.test.Refuse", ["reason": "no"], as: Empty.self) }
    #expect(throws: VarlinkError.interfaceNotFound("no.such")) { try client.call("no.such.Method", as: Empty.self) }
    #expect(try refused.parameters(as: [String: String].self) == ["reason": "no"])
    #expect(refused.description == #"org.example.test.Refused {"reason":"no"}"#)
    #expect(try client.call("org.example.test.Echo", Text(text: "on"), as: Text.self) == Text(text: "on"))
  }

  @Test func streamsGiveEveryReply() async throws {
    let server = try await TestServer()
    let client = try Client(path: server.path)
    var numbers: [Int] = []
    try client.stream("org.example.test.Count", ["upTo": 1000], as: Number.self) { numbers.append($0.number) }
    #expect(numbers == Array(1...1000))
    var lines: [String] = []
    try client.streamRaw("org.example.test.Count", ["upTo": 2]) { lines.append(String(decoding: $0, as: UTF8.self)) }
    #expect(lines == [#"{"number":1}"#, #"{"number":2}"#])
    #expect(throws: VarlinkError.methodNotFound("org.example.test.Nothing")) {
      try client.streamRaw("org.example.test.Nothing") { _ in }
    }
  }

  @Test func aStreamThatIsLeftClosesTheConnection() async throws {
    struct Enough: Error {}
    let server = try await TestServer()
    let client = try Client(path: server.path)
    var seen = 0
    #expect(throws: Enough.self) {
      try client.stream("org.example.test.Count", ["upTo": 1000], as: Number.self) { _ in
        seen += 1
        if seen == 3 { throw Enough() }
      }
    }
    #expect(seen == 3)
    #expect(throws: ClientError.closed) { try client.callRaw("org.example.test.Echo", Text(text: "a")) }
  }

  @Test func onewayCallsAreNotWaitedFor() async throws {
    let server = try await TestServer()
    let client = try Client(path: server.path)
    for _ in 0..<10 { try client.callOneway("org.example.test.Echo", Text(text: "quiet")) }
    #expect(try client.call("org.example.test.Echo", Text(text: "loud"), as: Text.self) == Text(text: "loud"))
    #expect(await server.performed == 11)
  }

  @Test func aTimeoutClosesTheConnection() async throws {
    let server = try await TestServer()
    let client = try Client(path: server.path)
    #expect(throws: ClientError.timedOut) {
      try client.call("org.example.test.Later", as: Text.self, timeout: .milliseconds(20))
    }
    #expect(throws: ClientError.closed) { try client.call("org.example.test.Later", as: Text.self) }
    await server.wait(for: "Later closed")
  }

  // MARK: Against servers that misbehave

  @Test func nobodyThere() throws {
    let place = Place()
    let nowhere = place.file("nowhere")
    #expect(throws: ClientError.unreachable(path: nowhere, errno: ENOENT)) { try Client(path: nowhere) }
    _ = Ear(place.file())
    #expect(throws: ClientError.unreachable(path: place.file(), errno: ECONNREFUSED)) { try Client(path: place.file()) }
    let long = "/" + String(repeating: "x", count: 200)
    #expect(throws: ClientError.unreachable(path: long, errno: ENAMETOOLONG)) { try Client(path: long) }
  }

  @Test func aServerThatNeverTakesTheConnectionIn() throws {
    let place = Place()
    let ear = Ear(place.file())
    var waiting: [Client] = []
    let error = #expect(throws: ClientError.self) {
      while waiting.count < 100 { waiting.append(try Client(path: place.file(), timeout: .milliseconds(20))) }
    }
    #expect(error == .notTaken)
    withExtendedLifetime(ear) {}
  }

  @Test func anotherUsersServerGetsNothing() async throws {
    let server = try await TestServer()
    let error = ClientError.foreign(path: server.path, user: geteuid())
    #expect(throws: error) { try Client(path: server.path, users: [geteuid() ^ 1]) }
    let client = try Client(path: server.path, users: [geteuid()])
    #expect(try client.call("org.example.test.Echo", Text(text: "own"), as: Text.self) == Text(text: "own"))
    #expect(await server.performed == 1)
  }

  @Test func aStreamWithoutItsFirstReplyIsGivenUp() async throws {
    let server = try await TestServer()
    let client = try Client(path: server.path)
    #expect(throws: ClientError.timedOut) {
      try client.streamRaw("org.example.test.Later", firstTimeout: .milliseconds(20)) { _ in }
    }
    // What has begun may pause for as long as it likes.
    let other = try Client(path: server.path)
    var numbers = 0
    try other.streamRaw("org.example.test.Count", ["upTo": 3], firstTimeout: .seconds(300)) { _ in numbers += 1 }
    #expect(numbers == 3)
  }

  @Test func aServerThatNeverReads() throws {
    let place = Place()
    let ear = Ear(place.file())
    let client = try Client(path: place.file())
    let wire = ear.accepted()
    #expect(throws: ClientError.timedOut) {
      try client.callRaw("a.b.C", Text(text: String(repeating: "x", count: 1 << 24)), timeout: .milliseconds(20))
    }
    withExtendedLifetime(wire) {}
  }

  @Test(arguments: [
    ("{", "half an object"), ("[]", "no object"), (#"{"parameters":[]}"#, "parameters that are no object"),
    (#"{"error":1}"#, "an error that is no string"),
    (#"{"error":"a.b.C","continues":true}"#, "an error that continues"),
    (#"{"parameters":{},"what":1}"#, "an unknown key"),
    (#"{"continues":true,"parameters":{}}"#, "more than was asked for"),
    (#"{"parameters":{},"continues":"yes"}"#, "a flag that is no boolean"), ("", "nothing"),
  ])
  func malformedReplies(reply: String, why: String) throws {
    let place = Place()
    let ear = Ear(place.file())
    let client = try Client(path: place.file())
    let wire = ear.accepted()
    try wire.send(reply)
    let error = #expect(throws: ClientError.self, "\(why)") { try client.callRaw("a.b.C") }
    guard case .malformedReply = error else { return #expect(error == nil, "\(why)") }
    #expect(throws: ClientError.closed) { try client.callRaw("a.b.C") }
  }

  @Test(arguments: [
    (#"{}"#, "{}"), (#"{"parameters":null,"continues":null,"error":null}"#, "{}"),
    (#" { "com.example.x" : 1 , "parameters" : { "a" : [ 1 ] } } "#, #"{ "a" : [ 1 ] }"#),
  ])
  func repliesInOtherForms(reply: String, parameters: String) throws {
    let place = Place()
    let ear = Ear(place.file())
    let client = try Client(path: place.file())
    let wire = ear.accepted()
    try wire.send(reply)
    #expect(String(decoding: try client.callRaw("a.b.C", ["n": 1]), as: UTF8.self) == parameters)
    #expect(try wire.receive() == #"{"method":"a.b.C","parameters":{"n":1}}"#)
  }

  @Test func aReplyOfAnotherTypeClosesTheConnection() throws {
    let place = Place()
    let ear = Ear(place.file())
    let client = try Client(path: place.file())
    let wire = ear.accepted()
    try wire.send(#"{"parameters":{"text":7}}"#)
    #expect(throws: DecodingError.self) { try client.call("a.b.C", as: Text.self) }
    #expect(throws: ClientError.closed) { try client.callRaw("a.b.C") }
  }

  @Test func aServerThatHangsUp() throws {
    let place = Place()
    let ear = Ear(place.file())
    let client = try Client(path: place.file())
    do { try ear.accepted().send(Array(#"{"parameters":{"#.utf8)) }
    #expect(throws: ClientError.disconnected) { try client.callRaw("a.b.C") }
    #expect(throws: ClientError.closed) { try client.callRaw("a.b.C") }
  }

  @Test(arguments: [
    (ClientError.unreachable(path: "/a", errno: ENOENT), "nobody answers at /a: No such file or directory"),
    (.timedOut, "no reply in the time that was given"), (.disconnected, "the connection ended before the reply"),
    (.closed, "the connection was closed by an earlier call"),
    (.malformedReply(reason: "x"), "a reply that cannot be read: x"),
    (.system(call: "poll", errno: EBADF), "poll: Bad file descriptor"),
  ])
  func errorsReadWell(error: ClientError, text: String) {
    #expect(error.description == text)
  }
}
