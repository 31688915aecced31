import CSystemd

/// A connection to a message bus, turned by the main queue. Wraps `sd_bus`.
///
/// Nothing here waits: a new connection queues what is sent until the bus has let it in. A connection that breaks does not
/// come back; ``onDisconnect`` is told, and its owner builds a new one.
public final class Bus {
  let pointer: OpaquePointer
  fileprivate lazy var events = EventSource(bus: pointer) { [unowned self] in broke($0) }
  private var pending: [Int: PendingCall] = [:]
  private var calls = 0
  private var isOver = false

  /// Told once when the connection breaks, after all pending calls have failed. Not after ``close()``.
  public var onDisconnect: ((BusError) -> Void)?

  /// The person's session bus: at `DBUS_SESSION_BUS_ADDRESS`, else `$XDG_RUNTIME_DIR/bus`. `sd_bus_open_user(3)`.
  ///
  /// - Throws: ``BusError/Code/noSocket``, ``BusError/Code/connectionRefused``, ``BusError/Code/noAddress``.
  public static func openUser() throws(BusError) -> Bus {
    try Bus("opening the session bus") { sd_bus_open_user(&$0) }
  }

  /// The machine's bus. `sd_bus_open_system(3)`.
  public static func openSystem() throws(BusError) -> Bus {
    try Bus("opening the system bus") { sd_bus_open_system(&$0) }
  }

  /// The bus at a D-Bus address, for instance `unix:path=/run/user/1000/bus`. `sd_bus_set_address(3)`.
  public static func open(address: String) throws(BusError) -> Bus {
    try Bus("opening a bus") {
      for step in [
        { sd_bus_new(&$0) }, { sd_bus_set_address($0, address) }, { sd_bus_set_bus_client($0, 1) },
        { sd_bus_start($0) },
      ] as [(inout OpaquePointer?) -> Int32] {
        let result = step(&$0)
        if result < 0 {
          $0 = sd_bus_close_unref($0)
          return result
        }
      }
      return 0
    }
  }

  private init(_ attempt: StaticString, open: (inout OpaquePointer?) -> Int32) throws(BusError) {
    var pointer: OpaquePointer?
    try check(open(&pointer), attempt)
    self.pointer = pointer!
    _ = events
  }

  deinit {
    MainActor.assumeIsolated {
      close()
      sd_bus_unref(pointer)
    }
  }

  /// Ends the connection. Pending calls are let go of without a reply. What the kernel has taken arrives; what it would
  /// have had to be waited for is dropped.
  public func close() {
    guard !isOver else { return }
    end()
    pending = [:]
  }

  private func end() {
    isOver = true
    events.stop()
    sd_bus_close(pointer)
  }

  /// The bus said farewell, vanished or talked nonsense.
  private func broke(_ error: BusError) {
    guard !isOver else { return }
    end()
    let gone = BusError(.connectionReset, message: error.message)
    for call in pending.values.sorted(by: { $0.number < $1.number }) { call.finish(.failure(gone)) }
    onDisconnect?(error)
    onDisconnect = nil
  }

  /// To be called after whatever may have made libsystemd queue something.
  func didQueue() { events.schedule() }

  func forget(_ call: PendingCall) { pending[call.number] = nil }
}

extension Bus {
  /// Our name on the bus, such as `:1.42`; nil until the bus has let us in.
  public var uniqueName: String? {
    var name: UnsafePointer<CChar>?
    // Asked earlier, libsystemd would wait for the bus.
    guard isReady, sd_bus_get_unique_name(pointer, &name) >= 0 else { return nil }
    return name.map { String(cString: $0) }
  }

  /// Which bus this is, 32 hexadecimal digits that change when the bus daemon is started anew; nil until it has let us in.
  public var id: String? {
    var id = sd_id128_t()
    guard isReady, sd_bus_get_bus_id(pointer, &id) >= 0 else { return nil }
    return withUnsafeBytes(of: &id) { $0.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined() }
  }

  private var isReady: Bool { sd_bus_is_ready(pointer) > 0 }

  /// Sends a message nobody is to answer: a signal, a reply, a call whose outcome does not matter. `sd_bus_send(3)`.
  ///
  /// - Throws: ``BusError/Code/notConnected``.
  public func send(_ message: Message) throws(BusError) {
    try check(sd_bus_send(pointer, message.pointer, nil), "sending a message")
    didQueue()
  }

  /// Calls a method. `sd_bus_call_async(3)`.
  ///
  /// - Parameters:
  ///   - timeout: How long to wait for the reply; nil: libsystemd's 25 seconds.
  ///   - reply: Called exactly once and never from within this call, unless the call is cancelled or the bus closed. An error
  ///     reply, silence and a broken connection come as a failure.
  /// - Throws: ``BusError/Code/notConnected``. Then nothing was sent, and `reply` is not called.
  @discardableResult
  public func call(
    _ message: Message, timeout: Duration? = nil, reply: @escaping (Result<Message, BusError>) -> Void
  ) throws(BusError) -> PendingCall {
    calls += 1
    let call = PendingCall(calls, on: self, reply: reply)
    let limit = timeout.map(Self.microseconds) ?? 0
    let slot = try Slot("calling a method", handle: { [weak call] in call?.finish($0) }) { slot, callback, userData in
      sd_bus_call_async(pointer, &slot, message.pointer, callback, userData, limit)
    }
    call.begin(slot)
    pending[call.number] = call
    didQueue()
    return call
  }

  /// At least one: zero would mean libsystemd's own limit.
  private static func microseconds(_ duration: Duration) -> UInt64 {
    let (seconds, attoseconds) = duration.components
    return UInt64(
      max(1, seconds.multipliedReportingOverflow(by: 1_000_000).partialValue + attoseconds / 1_000_000_000_000))
  }
}

extension Bus {
  /// How often the connection was processed; it stands still while nothing happens.
  var turns: Int { events.turns }
}
