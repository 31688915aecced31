import NudgeCore
import Varlink

/// The clients that watch.
final class Monitors {
  private var streams: [ObjectIdentifier: Stream<Control.Monitor>] = [:]
  /// Told when the first one comes and when the last one goes.
  var onChange: () -> Void = {}

  var isEmpty: Bool { streams.isEmpty }

  /// Each takes a connection for as long as it watches; some stay free for those who have something to say.
  nonisolated static let most = Server.Limits().maximumConnections - 8

  /// With `more`: the status now, and what happens from now on. Without: the status alone.
  ///
  /// - Throws: `TooMuch` where as many watch as may.
  func add(_ stream: Stream<Control.Monitor>, status: Control.Status) throws {
    let first = Control.Monitor(event: "status", status: status)
    guard stream.wantsMore else { return stream.finish(with: first) }
    guard streams.count < Self.most else {
      let reason = "\(Self.most) programs watch already; where one of them ends, there is room for another."
      throw VarlinkError(
        name: "\(Control.interface).TooMuch", parameters: Fault.TooMuch(parameter: "watch", reason: reason))
    }
    let key = ObjectIdentifier(stream)
    change { streams[key] = stream }
    stream.onClose = { [weak self] in self?.change { self?.streams[key] = nil } }
    stream.send(first)
  }

  func tell(_ event: @autoclosure () -> Control.Monitor) {
    guard !streams.isEmpty else { return }
    let event = event()
    for stream in streams.values { stream.send(event) }
  }

  private func change(_ work: () -> Void) {
    let wasEmpty = isEmpty
    work()
    if isEmpty != wasEmpty { onChange() }
  }
}
