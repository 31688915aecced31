import NudgeCore
import Varlink

/// The connection to the daemon.
struct Daemon {
  private let client: Client
  private let surroundings: Surroundings

  /// - Throws: ``Failure`` when it is not known where it listens, `ClientError` when nobody does.
  init(_ surroundings: Surroundings) throws {
    client = try Client(
      path: SocketPath.resolve(surroundings.variable), timeout: min(surroundings.patience, .seconds(10)))
    self.surroundings = surroundings
  }

  func call<P: Encodable, R: Decodable>(_ method: Method<P, R>, _ parameters: P) throws -> R {
    OwnCard.filling(
      try client.call(method.name, parameters, as: R.self, timeout: surroundings.patience), in: surroundings)
  }

  /// The reply's parameters, byte for byte as they came.
  func callAsCame<P: Encodable, R>(_ method: Method<P, R>, _ parameters: P) throws -> [UInt8] {
    try client.callRaw(method.name, parameters, timeout: surroundings.patience)
  }
}

extension Daemon {
  /// A reply that comes in parts, as they came; each is waited for as long as for a whole one.
  func parts<P: Encodable, R>(_ method: Method<P, R>, _ parameters: P) throws -> [[UInt8]] {
    var parts: [[UInt8]] = []
    try client.streamRaw(method.name, parameters, timeout: surroundings.patience) { parts.append($0) }
    return parts
  }
}

extension Surroundings {
  /// Asks once and shows the reply: as it came with `--json`, else as `screen` puts it.
  func ask<P: Encodable, R: Decodable>(
    _ method: Method<P, R>, _ parameters: P, json: Bool, of daemon: Daemon? = nil,
    screen: (R) -> String
  ) throws {
    _ = try replied(method, parameters, json: json, of: daemon, screen: screen)
  }

  /// The same.
  ///
  /// - Returns: the reply; nil with `--json`.
  func replied<P: Encodable, R: Decodable>(
    _ method: Method<P, R>, _ parameters: P, json: Bool, of daemon: Daemon? = nil,
    screen: (R) -> String
  ) throws -> R? {
    let daemon = try daemon ?? Daemon(self)
    if json {
      say(String(decoding: try daemon.callAsCame(method, parameters), as: UTF8.self) + "\n")
      return nil
    }
    let reply = try daemon.call(method, parameters)
    say(screen(reply))
    return reply
  }
}

extension Daemon {
  /// Every reply until the daemon ends.
  func stream<P: Encodable, R: Decodable>(_ method: Method<P, R>, _ parameters: P, each: (R) throws -> Void) throws {
    try client.stream(method.name, parameters, as: R.self, each: each)
  }

  /// The same, each as it came.
  func streamRaw<P: Encodable, R>(_ method: Method<P, R>, _ parameters: P, each: ([UInt8]) throws -> Void) throws {
    try client.streamRaw(method.name, parameters, each: each)
  }

  /// The same, one a line, and each told besides.
  func streamAsCame<P: Encodable, R: Decodable>(
    _ method: Method<P, R>, _ parameters: P, to surroundings: Surroundings, each: ((R) -> Void)? = nil
  ) throws {
    try streamRaw(method, parameters) { reply in
      surroundings.say(String(decoding: reply, as: UTF8.self) + "\n")
      if let each { each(try JSON.decode(R.self, from: reply)) }
    }
  }
}
