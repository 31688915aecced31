import CSystemd

/// A subscription to messages of one kind. Let go of, it ends, here and on the bus.
public final class Match {
  private var slot: Slot?
  private weak var bus: Bus?

  init(_ slot: Slot, on bus: Bus) {
    self.slot = slot
    self.bus = bus
  }

  deinit { MainActor.assumeIsolated { cancel() } }

  /// Ends the subscription. No message comes any more, not even one that is on its way.
  public func cancel() {
    guard slot != nil else { return }
    slot = nil
    bus?.didQueue()
  }

  /// The rule in the words of the D-Bus specification ("Match Rules").
  ///
  /// libsystemd and the bus daemon read apostrophes and backslashes within quotes differently; no name holds any.
  static func rule(_ parts: KeyValuePairs<String, String?>) throws(BusError) -> String {
    let given = parts.compactMap { key, value in value.map { (key, $0) } }
    guard !given.contains(where: { $1.contains { "'\\\0".contains($0) } }) else {
      throw BusError(.invalidArgument, message: "a match cannot hold apostrophes, backslashes or NUL bytes")
    }
    return given.map { "\($0)='\($1)'" }.joined(separator: ",")
  }
}

extension Bus {
  /// Listens to signals. Does not wait for the bus: it is asked to pass them on in the order of everything else sent, so
  /// what a later call brings about is not missed.
  ///
  /// - Parameters:
  ///   - sender: A unique or well-known name; nil, like the others: any.
  ///   - arg0: What the first part has to be, if it is a string.
  /// - Throws: ``BusError/Code/invalidArgument`` for a malformed name or one with apostrophes, ``BusError/Code/notConnected``. If the bus refuses
  ///   the subscription later on, libsystemd ends the connection.
  public func match(
    sender: String?, path: String?, interface: String?, member: String?, arg0: String? = nil,
    handle: @escaping (Message) -> Void
  ) throws(BusError) -> Match {
    let rule = try Match.rule([
      "type": "signal", "sender": sender, "path": path, "interface": interface, "member": member, "arg0": arg0,
    ])
    let slot = try Slot("listening to signals", handle: handle) { slot, callback, userData in
      sd_bus_add_match_async(pointer, &slot, rule, callback, nil, userData)
    }
    didQueue()
    return Match(slot, on: self)
  }
}
