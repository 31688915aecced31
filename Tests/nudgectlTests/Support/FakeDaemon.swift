import Foundation
import Synchronization

/// A daemon that says what it was told to say: JSON and NUL over a socket, nothing more.
final class FakeDaemon: Reachable, Sendable {
  /// What it answers to a method, by the last part of its name: whole messages, without the NUL. No messages: silence.
  typealias Script = [String: [String]]

  let path: String
  private let listener: Int32
  private let calls: Calls

  convenience init(_ script: Script) throws { try self.init { method, _ in script[method] } }

  /// One that takes every call and says nothing.
  static func silent() throws -> FakeDaemon { try FakeDaemon { _, _ in [] } }

  /// What it answers, by the method and by how many connections there were before; nil: it hangs up.
  typealias Respond = @Sendable (_ method: String, _ connection: Int) -> [String]?

  init(_ respond: @escaping Respond) throws {
    let path = NSTemporaryDirectory() + "nudgectl-\(UUID().uuidString.prefix(8)).sock"
    let listener = Self.listen(at: path)
    let calls = Calls()
    (self.path, self.listener, self.calls) = (path, listener, calls)
    Thread.detachNewThread {
      var count = 0
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { break }
        Thread.detachNewThread { [count] in Self.serve(connection, calls) { respond($0, count) } }
        count += 1
      }
      // Here and not in `deinit`: by then the number could belong to another daemon.
      close(listener)
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    unlink(path)
  }

  /// One reply for one method.
  convenience init(_ method: String, parameters: String) throws { try self.init([method: [Self.reply(parameters)]]) }

  /// One error for one method.
  convenience init(_ method: String, error: String, parameters: String = "{}") throws {
    try self.init([method: [#"{"error":"\#(error)","parameters":\#(parameters)}"#]])
  }

  static func reply(_ parameters: String, continues: Bool = false) -> String {
    #"{"parameters":\#(parameters)\#(continues ? #","continues":true"# : "")}"#
  }

  /// In place of a message: ends the connection.
  static let hangUp = ""

  /// Every call it got, as it came.
  var received: [String] { calls.all }

  /// Every call that is not to be answered.
  var receivedOneway: [String] { calls.allOneway }

  /// The parameters of the last call.
  var lastParameters: NSDictionary? { received.last.flatMap(Self.parameters) }

  static func parameters(of call: String) -> NSDictionary? { object(call)?["parameters"] as? NSDictionary }

  private static func object(_ text: String?) -> NSDictionary? {
    text.flatMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary }
  }

  static func listen(at path: String) -> Int32 {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    precondition(bound == 0 && Foundation.listen(descriptor, 16) == 0, "no socket at \(path)")
    return descriptor
  }

  private static func serve(_ connection: Int32, _ calls: Calls, _ respond: (_ method: String) -> [String]?) {
    defer { close(connection) }
    var pending: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(connection, &chunk, chunk.count)
      guard count > 0 else { return }
      pending += chunk[..<count]
      while let end = pending.firstIndex(of: 0) {
        let call = String(decoding: pending[..<end], as: UTF8.self)
        pending.removeFirst(end + 1)
        // Nobody waits for a word back; it says something of the next one.
        if object(call)?["oneway"] as? Bool == true {
          calls.noteOneway(call)
          continue
        }
        calls.note(call)
        guard answer(call, on: connection, respond) else { return }
      }
    }
  }

  /// - Returns: whether to go on; a method without a script ends the connection.
  private static func answer(
    _ call: String, on connection: Int32, _ respond: (_ method: String) -> [String]?
  ) -> Bool {
    guard let method = object(call)?["method"] as? String,
      let messages = respond(String(method.split(separator: ".").last ?? ""))
    else { return false }
    for message in messages {
      if message == hangUp { return false }
      let bytes = Array(message.utf8) + [0]
      guard send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else { return false }
    }
    return true
  }
}

/// What was asked so far, by all connections.
private final class Calls: Sendable {
  private let texts = Mutex<[String]>([])

  private let oneways = Mutex<[String]>([])

  var all: [String] { texts.withLock { $0 } }
  var allOneway: [String] { oneways.withLock { $0 } }

  func noteOneway(_ call: String) { oneways.withLock { $0.append(call) } }

  func note(_ call: String) { texts.withLock { $0.append(call) } }
}
