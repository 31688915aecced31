import Glibc
import NudgeCore
import Varlink

/// The connection to the daemon.
struct Daemon {
  private let client: Client
  private let surroundings: Surroundings

  /// - Throws: ``Failure`` when it is not known where it listens, or may not be trusted there; `ClientError` when nobody does.
  init(_ surroundings: Surroundings) throws {
    let path = try SocketPath.resolve(surroundings.variable)
    try SocketPath.checkDirectory(of: path)
    // What was written is for the person's own daemon alone. Root could read it anyway.
    client = try Client(
      path: path, timeout: min(surroundings.patience, .seconds(10)), users: [geteuid(), 0])
    self.surroundings = surroundings
  }

  /// - Parameter time: The most it may take; nil: as the method says.
  func call<P: Encodable, R: Decodable>(
    _ method: Method<P, R>, _ parameters: P, within time: Duration? = nil
  ) throws -> R {
    let timeout = time ?? method.patience.first(surroundings.patience)
    let reply = try answered(method, parameters) {
      try client.call(method.name, parameters, as: R.self, timeout: timeout)
    }
    return OwnCard.filling(reply, in: surroundings)
  }

  /// The reply's parameters, byte for byte as they came.
  func callAsCame<P: Encodable, R>(_ method: Method<P, R>, _ parameters: P) throws -> [UInt8] {
    try answered(method, parameters) {
      try client.callRaw(method.name, parameters, timeout: method.patience.first(surroundings.patience))
    }
  }

  /// Holds the call's key until there is an answer, and says what is certain where there is none.
  private func answered<P: Encodable, R, T>(
    _ method: Method<P, R>, _ parameters: P, _ call: () throws -> T
  ) throws -> T {
    let key = method.effect.isRepeatedTwice ? CallKey(method.name, parameters, surroundings) : nil
    do {
      if let key { try client.callOneway("\(Control.interface).Once", Control.Once.Parameters(key: key.value)) }
      let reply = try call()
      key?.wasAnswered()
      surroundings.deeds.add(method.effect)
      return reply
    } catch let error as VarlinkError {
      key?.wasAnswered()
      throw Failure(reading: error, method.effect) ?? error
    } catch let error as ClientError {
      throw Failure(unanswered: error, method.effect, isKeptOnce: key?.isHeld ?? false) ?? error
    }
  }
}

// MARK: - Replies that come in parts

extension Daemon {
  /// Every reply until the last one.
  ///
  /// - Parameter wait: how long the daemon was asked to wait for something, beside what it needs for itself.
  func stream<P: Encodable, R: Decodable>(
    _ method: Method<P, R>, _ parameters: P, wait: Duration = .zero, each: (R) throws -> Void
  ) throws {
    let times = times(of: method, wait)
    try answered(method, parameters) {
      try client.stream(
        method.name, parameters, as: R.self, timeout: times.next, firstTimeout: times.first, each: each)
    }
  }

  /// The same, each as it came.
  func streamRaw<P: Encodable, R>(
    _ method: Method<P, R>, _ parameters: P, wait: Duration = .zero, each: ([UInt8]) throws -> Void
  ) throws {
    let times = times(of: method, wait)
    try answered(method, parameters) {
      try client.streamRaw(method.name, parameters, timeout: times.next, firstTimeout: times.first, each: each)
    }
  }

  private func times<P, R>(of method: Method<P, R>, _ wait: Duration) -> (first: Duration, next: Duration?) {
    (method.patience.first(surroundings.patience) + wait, method.patience.next(surroundings.patience).map { $0 + wait })
  }

  /// The same, all together.
  func parts<P: Encodable, R>(_ method: Method<P, R>, _ parameters: P) throws -> [[UInt8]] {
    var parts: [[UInt8]] = []
    try streamRaw(method, parameters) { parts.append($0) }
    return parts
  }

  /// The same, one a line, and each told besides.
  func streamAsCame<P: Encodable, R: Decodable>(
    _ method: Method<P, R>, _ parameters: P, to surroundings: Surroundings, wait: Duration = .zero,
    each: ((R) -> Void)? = nil
  ) throws {
    try streamRaw(method, parameters, wait: wait) { reply in
      surroundings.say(String(decoding: reply, as: UTF8.self) + "\n")
      if let each { each(try JSON.decode(R.self, from: reply)) }
    }
  }
}

// MARK: - Questions of verbs

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
