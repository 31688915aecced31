import Dispatch
import Varlink

/// A server with an interface that has something of everything.
@MainActor final class TestServer {
  nonisolated let place = Place()
  nonisolated var path: String { place.file() }

  let server: Server
  /// The server's connections may outlive the test by a moment, and call these still.
  private let handlers = TestHandlers()

  typealias Text = TestHandlers.Text
  typealias Number = TestHandlers.Number
  nonisolated static let description = TestHandlers.description

  init(limits: Server.Limits = Server.Limits()) throws {
    server = Server(vendor: "A vendor", product: "tests", version: "7", url: "https://example.org/", limits: limits)
    server.onUnexpectedError = { [handlers] method, error in handlers.unexpected.append("\(method): \(error)") }
    server.onCall = { [handlers] in handlers.noticed += 1 }
    server.register(try handlers.interface())
    server.register(try TestHandlers.anything())
    try server.listen(atPath: place.file())
  }

  var performed: Int { handlers.performed }
  var noticed: Int { handlers.noticed }
  var unexpected: [String] { handlers.unexpected }
  var echoed: [String] { handlers.echoed }

  /// Tells those who watch; gives how many are left.
  @discardableResult
  func tell(_ text: String, isLast: Bool = false) -> Int { handlers.tell(text, isLast: isLast) }

  /// Waits until something happened.
  nonisolated func wait(for event: String) async {
    for await next in handlers.events where next == event { return }
  }
}

/// What the test server does, and what it saw.
@MainActor final class TestHandlers {
  /// Calls that were performed.
  private(set) var performed = 0
  /// Calls that were handed on, and ends of those that were answered later.
  var noticed = 0
  /// What handlers did not expect.
  var unexpected: [String] = []
  /// Calls of `Later` that wait for a reply.
  private var waiting: [Reply<Text>] = []
  /// Calls of `Watch` that go on.
  private var watching: [Stream<Text>] = []
  /// What happened that no client can see, in order.
  let events: AsyncStream<String>
  private let happened: AsyncStream<String>.Continuation

  struct Text: Codable, Hashable, Sendable { var text: String }
  struct Number: Codable { var number: Int }

  nonisolated init() { (events, happened) = AsyncStream.makeStream() }

  /// In the order in which they were said.
  private(set) var echoed: [String] = []

  nonisolated static let description = """
    # Things to try a server with.
    interface org.example.test

    type Point (x: int, y: float)

    # Says it again.
    method Echo(text: string) -> (text: string)
    method Typed(
      flag: ?bool, count: ?int, ratio: ?float, text: ?string, point: ?Point, points: ?[]Point, colour: ?(red, green),
      byName: ?[string]int, names: ?[string](), thing: ?object
    ) -> (seen: object)
    method Count(upTo: int) -> (number: int)
    method CountLater(upTo: int) -> (number: int)
    method FailLater(upTo: int) -> (number: int)
    method Long(bytes: int) -> (text: string)
    method Later() -> (text: string)
    method Release(text: string) -> (text: string)
    method Watch() -> (text: string)
    method Forget() -> ()
    method Refuse(reason: string) -> ()
    method Break() -> ()
    method NoObject() -> ()
    method OnlyMore() -> ()
    method Absent() -> ()

    error Refused (reason: string)

    """

  struct Surprise: Error {}

  /// An interface by itself, as the clients for Python do not know the type `any`.
  static func anything() throws -> Interface {
    var interface = try Interface("interface org.example.any\nmethod Take(whatever: ?any, all: []any) -> ()")
    interface.method("Take") { (parameters: JSON, _) in parameters }
    return interface
  }

  func interface() throws -> Interface {
    var interface = try Interface(Self.description)
    interface.method("Echo") { [self] (parameters: Text, _) in
      performed += 1
      echoed.append(parameters.text)
      return parameters
    }
    interface.method("Typed") { (parameters: JSON, _) in ["seen": parameters] as JSON }
    interface.method("Long") { [self] (parameters: [String: Int], _) in
      performed += 1
      return Text(text: String(repeating: "x", count: parameters["bytes"] ?? 0))
    }
    interface.method("Refuse") { (parameters: [String: String], _) -> Empty in
      throw VarlinkError(name: "org.example.test.Refused", parameters: parameters)
    }
    interface.method("Break") { (_: Empty, _) -> Empty in throw Surprise() }
    interface.method("NoObject") { (_: Empty, _) in [1, 2] }
    interface.method("OnlyMore") { (_: Empty, call) -> Empty in
      guard call.wantsMore else { throw VarlinkError.expectedMore }
      return Empty()
    }
    addLongLived(to: &interface)
    return interface
  }

  private func addLongLived(to interface: inout Interface) {
    interface.stream("Count") { [self] (parameters: [String: Int], stream: Stream<Number>) in
      let last = parameters["upTo"] ?? 0
      var number = 0
      stream.produce {
        number += 1
        self.performed += 1
        return (Number(number: number), isLast: number >= last)
      }
    }
    interface.stream("CountLater") { [self] (parameters: [String: Int], stream: Stream<Number>) in
      countLater(to: stream, upTo: parameters["upTo"] ?? 0)
    }
    interface.stream("FailLater") { [self] (parameters: [String: Int], stream: Stream<Number>) in
      countLater(to: stream, upTo: .max, failingAt: parameters["upTo"])
    }
    interface.deferred("Later") { [self] (_: Empty, reply: Reply<Text>) in
      reply.onClose = { self.happened.yield("Later closed") }
      waiting.append(reply)
      happened.yield("Later")
    }
    interface.method("Release") { [self] (parameters: Text, _) in
      waiting.removeFirst().finish(with: parameters)
      return parameters
    }
    interface.stream("Watch") { [self] (_: Empty, stream: Stream<Text>) in
      stream.onClose = { self.happened.yield("Watch closed") }
      watching.append(stream)
      stream.send(Text(text: "first"))
      happened.yield("Watch")
    }
    interface.deferred("Forget") { (_: Empty, _: Reply<Empty>) in }
  }

  /// Each number is made on a queue elsewhere.
  private func countLater(to stream: Stream<Number>, upTo last: Int, failingAt end: Int? = nil) {
    var made = 0
    stream.produceLater { [self] give in
      made += 1
      performed += 1
      let number = made
      elsewhere.async {
        DispatchQueue.main.async {
          MainActor.assumeIsolated {
            give(number == end ? .failure(Surprise()) : .success((Number(number: number), isLast: number >= last)))
          }
        }
      }
    }
  }

  private let elsewhere = DispatchQueue(label: "elsewhere")

  /// Tells those who watch; gives how many are left.
  func tell(_ text: String, isLast: Bool) -> Int {
    for stream in watching { stream.send(Text(text: text), continues: !isLast) }
    watching.removeAll { !$0.isOpen }
    return watching.count
  }
}

/// A call of the interface `org.example.test`.
func call(_ method: String, _ parameters: String = "{}", _ flags: String = "") -> String {
  #"{"method":"org.example.test.\#(method)","parameters":\#(parameters)\#(flags)}"#
}
