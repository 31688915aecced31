import Dispatch
import NudgeCore
import Systemd

extension Notifications {
  /// Shows a notification.
  ///
  /// - Parameter reply: Called once, never from within this call: the server's number for the notification, or why there is
  ///   none. ``BusError/leavesOutcomeOpen`` says whether it may be shown all the same.
  func notify(_ request: Request, reply: @escaping (Result<UInt32, BusError>) -> Void) {
    guard let bus, let server else { return fail(.notConnected, "no notification server", reply) }
    // A server that takes its time has shown it all the same; the number is of use whenever it comes.
    call(on: bus, timeout: Self.patience, reply: reply) { () throws(BusError) in
      try request.message(on: bus, to: server)
    } read: { message throws(BusError) in
      try message.read(UInt32.self)
    }
  }

  /// Takes a notification off the screen. Nothing happens when it is gone already, or was never given a number: no server may
  /// give 0, and some do.
  func close(_ id: UInt32) {
    guard id > 0, let bus, let server else { return }
    try? {
      () throws(BusError) in
      let message = try Message(
        bus, destination: server.uniqueName, path: NotificationServer.path, interface: NotificationServer.busName,
        member: "CloseNotification")
      try message.append(id)
      try message.setExpectsReply(false)
      try bus.send(message)
    }()
  }

  private func call<Value>(
    on bus: Bus, timeout: Duration? = nil, reply: @escaping (Result<Value, BusError>) -> Void,
    _ make: () throws(BusError) -> Message,
    read: @escaping (Message) throws(BusError) -> Value
  ) {
    do throws(BusError) {
      try bus.call(try make(), timeout: timeout) { result in
        reply(result.flatMap { message in Result { () throws(BusError) in try read(message) } })
      }
    } catch {
      DispatchQueue.main.async { MainActor.assumeIsolated { reply(.failure(error)) } }
    }
  }

  private func fail<Value>(
    _ code: BusError.Code, _ message: String, _ reply: @escaping (Result<Value, BusError>) -> Void
  ) {
    DispatchQueue.main.async { MainActor.assumeIsolated { reply(.failure(BusError(code, message: message))) } }
  }
}
