import CSystemd

/// One D-Bus message: built part by part and sent, or received and read part by part.
///
/// Reading moves a cursor, so each part is read once and in order. Wraps `sd_bus_message`.
public final class Message {
  let pointer: OpaquePointer

  /// Takes over a reference that is the caller's.
  init(adopting pointer: OpaquePointer) { self.pointer = pointer }

  /// Adds a reference to a message libsystemd lends for the length of a callback.
  convenience init(borrowing pointer: OpaquePointer) { self.init(adopting: sd_bus_message_ref(pointer)) }

  deinit { MainActor.assumeIsolated { _ = sd_bus_message_unref(pointer) } }

  /// A method call. `sd_bus_message_new_method_call(3)`.
  ///
  /// - Parameters:
  ///   - destination: A unique or well-known name; nil only where a peer is talked to without a bus.
  ///   - interface: May be left out, then the object picks the method by `member` alone.
  /// - Throws: ``BusError/Code/invalidArgument`` for a malformed name, ``BusError/Code/notConnected``.
  public convenience init(
    _ bus: Bus, destination: String?, path: String, interface: String?, member: String
  ) throws(BusError) {
    try self.init(attempt: "building a method call") {
      sd_bus_message_new_method_call(bus.pointer, &$0, destination, path, interface, member)
    }
  }

  /// A signal, sent to everyone who listens unless ``setDestination(_:)`` narrows it. `sd_bus_message_new_signal(3)`.
  public convenience init(
    signalOn bus: Bus, path: String, interface: String, member: String
  ) throws(BusError) {
    try self.init(attempt: "building a signal") {
      sd_bus_message_new_signal(bus.pointer, &$0, path, interface, member)
    }
  }

  /// An empty reply to a received method call. `sd_bus_message_new_method_return(3)`.
  public convenience init(replyTo call: Message) throws(BusError) {
    try self.init(attempt: "building a reply") { sd_bus_message_new_method_return(call.pointer, &$0) }
  }

  /// An error as the reply to a received method call. Without a D-Bus name, libsystemd derives one from the code.
  public convenience init(replyTo call: Message, error: BusError) throws(BusError) {
    var details = sd_bus_error()
    defer { sd_bus_error_free(&details) }
    if let name = error.name { sd_bus_error_set(&details, name, error.message) }
    try self.init(attempt: "building an error reply") {
      error.name == nil
        ? sd_bus_message_new_method_errno(call.pointer, &$0, error.code.rawValue, nil)
        : sd_bus_message_new_method_error(call.pointer, &$0, &details)
    }
  }

  private convenience init(attempt: StaticString, make: (inout OpaquePointer?) -> Int32) throws(BusError) {
    var pointer: OpaquePointer?
    try check(make(&pointer), attempt)
    self.init(adopting: pointer!)
  }
}

extension Message {
  /// Who sent it: a unique name such as `:1.7`, or `org.freedesktop.DBus`; nil on messages not sent yet.
  public var sender: String? { sd_bus_message_get_sender(pointer).map { String(cString: $0) } }
  /// The object it is about; nil on replies.
  public var path: String? { sd_bus_message_get_path(pointer).map { String(cString: $0) } }
  /// The interface `member` belongs to; nil on replies.
  public var interface: String? { sd_bus_message_get_interface(pointer).map { String(cString: $0) } }
  /// The method or signal; nil on replies.
  public var member: String? { sd_bus_message_get_member(pointer).map { String(cString: $0) } }
  /// The types of all parts, for instance `susssasa{sv}i`.
  public var signature: String { sd_bus_message_get_signature(pointer, 1).map { String(cString: $0) } ?? "" }
  /// Whether the peer or the bus answers with an error. ``Bus/call(_:timeout:reply:)`` turns these into ``BusError``.
  public var isError: Bool { sd_bus_message_is_method_error(pointer, nil) > 0 }
  /// Whether the bus may start a server for it; yes unless ``setAutoStart(_:)`` said no.
  public var mayAutoStart: Bool { sd_bus_message_get_auto_start(pointer) > 0 }

  /// Whether the bus may start a server that is not there (`NO_AUTO_START`).
  public func setAutoStart(_ mayStart: Bool) throws(BusError) {
    try check(sd_bus_message_set_auto_start(pointer, mayStart ? 1 : 0), "setting auto-start")
  }

  /// Whether the peer is asked to reply at all (`NO_REPLY_EXPECTED`). Only for messages given to ``Bus/send(_:)``.
  public func setExpectsReply(_ expects: Bool) throws(BusError) {
    try check(sd_bus_message_set_expect_reply(pointer, expects ? 1 : 0), "setting whether a reply is expected")
  }

  /// Sends a signal to one peer instead of all.
  public func setDestination(_ name: String) throws(BusError) {
    try check(sd_bus_message_set_destination(pointer, name), "setting a destination")
  }
}
