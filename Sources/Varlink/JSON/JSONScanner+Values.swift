extension JSONScanner {
  /// Passes the value at hand and builds it.
  mutating func value() throws(Failure) -> JSON {
    skipSpace()
    switch byte {
    case UInt8(ascii: "{"): return .object(try members())
    case UInt8(ascii: "["): return .array(try elements())
    case UInt8(ascii: "\""): return .string(try decoded(try string()))
    case UInt8(ascii: "t"):
      try expect(word: "true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try expect(word: "false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try expect(word: "null")
      return .null
    default: return try numberValue()
    }
  }

  private mutating func members() throws(Failure) -> [String: JSON] {
    var members: [String: JSON] = [:]
    try object { (scanner, key) throws(Failure) in
      let name = try scanner.decoded(key)
      let value = try scanner.value()
      guard let place = members.index(forKey: name) else {
        members[name] = value
        return
      }
      // Texts that look the same are equal, whatever bytes they are made of; as keys they may have been two.
      let isAnotherSpelling = !members.keys[place].utf8.elementsEqual(name.utf8)
      guard isAnotherSpelling || members.values[place] == value, scanner.mends(.repeatedKey) else {
        throw scanner.failure("the key \"\(name)\" comes twice")
      }
    }
    return members
  }

  private mutating func elements() throws(Failure) -> [JSON] {
    var elements: [JSON] = []
    try array { scanner throws(Failure) in elements.append(try scanner.value()) }
    return elements
  }

  private mutating func numberValue() throws(Failure) -> JSON {
    let start = position
    let isInteger = try number()
    let digits = String(decoding: text[start..<position], as: UTF8.self)
    if isInteger, let value = Int64(digits) { return .integer(value) }
    let value = Double(digits) ?? .nan
    if mending != nil, isInteger || !value.holds(digits), mends(.longNumber) { return .string(digits) }
    return .real(value)
  }
}

extension Double {
  /// Whether the digits of a number come out again when this one is written.
  fileprivate func holds(_ digits: String) -> Bool {
    isFinite && Self.significant(description) == Self.significant(digits)
  }

  /// The digits that count, without sign, point, power and the zeros around them.
  private static func significant(_ number: String) -> Substring {
    let digits = number.prefix { $0 != "e" && $0 != "E" }.filter { $0 != "-" && $0 != "." }
    let rest = digits.drop { $0 == "0" }
    return rest[..<(rest.lastIndex { $0 != "0" }.map(rest.index(after:)) ?? rest.startIndex)]
  }
}
