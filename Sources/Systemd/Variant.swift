import CSystemd

/// A value that brings its own type, as in properties and hints (`a{sv}`).
nonisolated public enum Variant: Hashable, Sendable {
  case bool(Bool)
  case byte(UInt8)
  case int16(Int16)
  case uint16(UInt16)
  case int32(Int32)
  case uint32(UInt32)
  case int64(Int64)
  case uint64(UInt64)
  case double(Double)
  case string(String)
  case path(ObjectPath)
  case strings([String])
  case descriptor(PassedDescriptor)
  /// Something of another type, which was skipped: its signature. Cannot be sent.
  case other(String)
}

extension Message {
  /// Adds a variant.
  ///
  /// - Throws: ``BusError/Code/invalidArgument`` for ``Variant/other(_:)``.
  public func append(_ variant: Variant) throws(BusError) {
    switch variant {
    case .bool(let value): try append(variant: value)
    case .byte(let value): try append(variant: value)
    case .int16(let value): try append(variant: value)
    case .uint16(let value): try append(variant: value)
    case .int32(let value): try append(variant: value)
    case .uint32(let value): try append(variant: value)
    case .int64(let value): try append(variant: value)
    case .uint64(let value): try append(variant: value)
    case .double(let value): try append(variant: value)
    case .string(let value): try append(variant: value)
    case .path(let value): try append(variant: value)
    case .strings(let values):
      try append(.variant, of: "as") { () throws(BusError) in try append(array: values) }
    case .descriptor(let value): try append(variant: value)
    case .other: throw .system(.invalidArgument, "sending a variant of a type unknown here")
    }
  }

  /// Adds a dictionary from names to variants (`a{sv}`), in the order given.
  public func append(dictionary entries: some Sequence<(key: String, value: Variant)>) throws(BusError) {
    try append(.array, of: "{sv}") { () throws(BusError) in
      for (key, value) in entries {
        try append(.dictionaryEntry, of: "sv") { () throws(BusError) in
          try append(key)
          try append(value)
        }
      }
    }
  }

  /// Takes a variant, whatever it holds.
  public func readVariant() throws(BusError) -> Variant {
    var type: CChar = 0
    var contents: UnsafePointer<CChar>?
    let found = try check(sd_bus_message_peek_type(pointer, &type, &contents), "reading a variant")
    guard found > 0 else { throw .system(.atEnd, "reading a variant") }
    guard type == Container.variant.code, let contents else { throw .system(.otherType, "reading a variant") }
    let signature = String(cString: contents)
    return try read(.variant, of: signature) { () throws(BusError) in try readValue(signature) }
  }

  private func readValue(_ signature: String) throws(BusError) -> Variant {
    switch signature {
    case "b": .bool(try read())
    case "y": .byte(try read())
    case "n": .int16(try read())
    case "q": .uint16(try read())
    case "i": .int32(try read())
    case "u": .uint32(try read())
    case "x": .int64(try read())
    case "t": .uint64(try read())
    case "d": .double(try read())
    case "s": .string(try read())
    case "o": .path(try read())
    case "as": .strings(try read(arrayOf: String.self))
    case "h": .descriptor(try read())
    default: .other(signature)
    }
  }

  /// Takes a dictionary from names to variants (`a{sv}`). Of a key that comes twice, the later value stays.
  public func readDictionary() throws(BusError) -> [String: Variant] {
    try read(.array, of: "{sv}") { () throws(BusError) in
      var entries: [String: Variant] = [:]
      while !isAtEnd {
        let (key, value) = try read(.dictionaryEntry, of: "sv") { () throws(BusError) in
          (try read(String.self), try readVariant())
        }
        entries[key] = value
      }
      return entries
    }
  }
}
