import CSystemd

/// What libsystemd calls back for: a reply awaited, a match, an object served. Let go of, it calls no more.
///
/// The handler lives as long as libsystemd's slot, which outlasts a callback that lets go of it.
final class Slot {
  /// What a C callback finds behind its user data.
  private final class Handler {
    let handle: (Message) -> Void

    init(_ handle: @escaping (Message) -> Void) { self.handle = handle }
  }

  typealias Callback =
    @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?, UnsafeMutablePointer<sd_bus_error>?) ->
    Int32

  private let pointer: OpaquePointer

  /// - Parameters:
  ///   - isFinal: Whether a message that was handled is offered to nobody else; so for method calls.
  ///   - add: Hands callback and user data to libsystemd.
  init(
    _ attempt: StaticString, isFinal: Bool = false, handle: @escaping (Message) -> Void,
    add: (inout OpaquePointer?, Callback, UnsafeMutableRawPointer) -> Int32
  ) throws(BusError) {
    let handler = Unmanaged.passRetained(Handler(handle))
    var pointer: OpaquePointer?
    do {
      try check(add(&pointer, isFinal ? Self.finally : Self.called, handler.toOpaque()), attempt)
    } catch {
      handler.release()
      throw error
    }
    self.pointer = pointer!
    sd_bus_slot_set_destroy_callback(pointer) { Unmanaged<Handler>.fromOpaque($0!).release() }
  }

  deinit { MainActor.assumeIsolated { _ = sd_bus_slot_unref(pointer) } }

  private static let called: Callback = { message, userData, _ in
    Slot.deliver(message, to: userData)
    return 0
  }

  private static let finally: Callback = { message, userData, _ in
    Slot.deliver(message, to: userData)
    return 1
  }

  private static func deliver(_ message: OpaquePointer?, to userData: UnsafeMutableRawPointer?) {
    guard let message, let userData else { return }
    // A strong reference: the handler may let go of its own slot.
    let handler = Unmanaged<Handler>.fromOpaque(userData).takeUnretainedValue()
    handler.handle(Message(borrowing: message))
  }
}
