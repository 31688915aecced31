import CSystemd

extension Bus {
  /// Asks for a well-known name (`RequestName`), without queueing for it.
  ///
  /// - Parameters:
  ///   - mayBeReplaced: Whether others may take the name over.
  ///   - replacing: Whether to take it over from an owner who allows that.
  ///   - reply: Whether the name is ours now.
  public func requestName(
    _ name: String, mayBeReplaced: Bool = false, replacing: Bool = false,
    reply: @escaping (Result<Bool, BusError>) -> Void
  ) throws(BusError) {
    let flags: UInt32 = (mayBeReplaced ? 1 : 0) | (replacing ? 2 : 0) | 4
    let message = try Message(
      self, destination: "org.freedesktop.DBus", path: "/org/freedesktop/DBus", interface: "org.freedesktop.DBus",
      member: "RequestName")
    try message.append(name)
    try message.append(flags)
    try call(message) { result in
      // 1: primary owner. 4: was so already.
      reply(
        result.flatMap { message in
          Self.catching { () throws(BusError) in [1, 4].contains(try message.read(UInt32.self)) }
        })
    }
  }

  /// Answers the calls to one object. `sd_bus_add_object(3)`.
  ///
  /// - Parameter handle: Gets a method call and returns the reply, or nil to send it later, or never. What it throws becomes
  ///   the error reply.
  /// - Returns: What keeps the object there.
  public func serve(
    path: String, handle: @escaping (Message) throws(BusError) -> Message?
  ) throws(BusError) -> ServedObject {
    let slot = try Slot("serving an object", isFinal: true) { [weak self] call in
      self?.answer(call, with: handle)
    } add: { slot, callback, userData in
      sd_bus_add_object(pointer, &slot, path, callback, userData)
    }
    return ServedObject(slot)
  }

  /// A reply that cannot be sent means that the connection broke, which its owner hears by itself.
  private func answer(_ call: Message, with handle: (Message) throws(BusError) -> Message?) {
    try? send {
      () throws(BusError) in
      do throws(BusError) { return try handle(call) } catch { return try Message(replyTo: call, error: error) }
    }
  }

  private func send(_ make: () throws(BusError) -> Message?) throws(BusError) {
    if let message = try make() { try send(message) }
  }

  private static func catching<Value>(_ body: () throws(BusError) -> Value) -> Result<Value, BusError> {
    Result { () throws(BusError) in try body() }
  }
}

/// An object others may call. Let go of, it is gone.
public final class ServedObject {
  private let slot: Slot

  init(_ slot: Slot) { self.slot = slot }
}
