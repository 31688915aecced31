import CSystemd

extension Message {
  /// The D-Bus types that hold others.
  public enum Container: Character, Sendable {
    case array = "a"
    case variant = "v"
    case structure = "r"
    case dictionaryEntry = "e"

    nonisolated var code: CChar { CChar(bitPattern: rawValue.asciiValue!) }
  }

  // MARK: Building

  /// Adds one value.
  ///
  /// - Throws: ``BusError/Code/invalidArgument`` for what D-Bus cannot carry: a NUL byte, a malformed path.
  public func append(_ value: some MessageValue) throws(BusError) { try value.append(to: self) }

  /// Adds a container and what `fill` puts in.
  ///
  /// - Parameter contents: The signature of what is inside, without the container's own brackets; of one element for an
  ///   array. For instance `{sv}` for the array that a dictionary is.
  public func append(
    _ container: Container, of contents: String, fill: () throws(BusError) -> Void
  ) throws(BusError) {
    try check(sd_bus_message_open_container(pointer, container.code, contents), "opening a container")
    try fill()
    try check(sd_bus_message_close_container(pointer), "closing a container")
  }

  /// Adds an array of values of one type, empty or not.
  public func append<Value: MessageValue>(array values: [Value]) throws(BusError) {
    try append(.array, of: String(Value.typeCode)) { () throws(BusError) in
      for value in values { try append(value) }
    }
  }

  /// Adds a variant that holds one basic value.
  public func append<Value: MessageValue>(variant value: Value) throws(BusError) {
    try append(.variant, of: String(Value.typeCode)) { () throws(BusError) in try append(value) }
  }

  // MARK: Reading

  /// Takes the next value, which has to be there and of this type.
  ///
  /// - Throws: ``BusError/Code/otherType``, ``BusError/Code/atEnd``.
  public func read<Value: MessageValue>(_: Value.Type = Value.self) throws(BusError) -> Value {
    guard let value = try Value.readNext(from: self) else { throw .system(.atEnd, "reading a message") }
    return value
  }

  /// Goes into the next container, lets `body` read what it likes, and goes past the rest of it.
  ///
  /// - Parameter contents: The signature of what is inside, as in ``append(_:of:fill:)``.
  /// - Throws: ``BusError/Code/otherType``, ``BusError/Code/atEnd``, and what `body` throws.
  public func read<Value>(
    _ container: Container, of contents: String, body: () throws(BusError) -> Value
  ) throws(BusError) -> Value {
    guard !isAtEnd else { throw .system(.atEnd, "entering a container") }
    try check(sd_bus_message_enter_container(pointer, container.code, contents), "entering a container")
    let value = try body()
    while !isAtEnd { try skip() }
    try check(sd_bus_message_exit_container(pointer), "leaving a container")
    return value
  }

  /// Takes an array of basic values, `as` for instance.
  public func read<Value: MessageValue>(arrayOf _: Value.Type) throws(BusError) -> [Value] {
    try read(.array, of: String(Value.typeCode)) { () throws(BusError) in
      var values: [Value] = []
      while let value = try Value.readNext(from: self) { values.append(value) }
      return values
    }
  }

  /// Whether nothing more is to be read in this message or, inside one, in this container.
  public var isAtEnd: Bool { sd_bus_message_at_end(pointer, 0) != 0 }

  /// Goes past the next part, whatever it is.
  public func skip() throws(BusError) { try check(sd_bus_message_skip(pointer, nil), "skipping a part") }
}
