/// The head of a call, without its parameters read.
///
/// What is wrong here has no reply; the connection is closed (UAPI.20, "Connection Lifecycle").
struct CallHeader {
  /// Fully qualified: interface, dot, name.
  var method = ""
  /// Where the object of parameters stands in the message; nil when absent or null.
  var parameters: Range<Int>?
  var mode = CallMode.single

  /// - Throws: ``JSONSyntaxError``.
  init(parsing message: UnsafeBufferPointer<UInt8>) throws(JSONSyntaxError) {
    var scanner = JSONScanner(message)
    var seen: Member.Set = 0
    scanner.skipSpace()
    try scanner.object { (scanner, key) throws(JSONSyntaxError) in
      guard let member = try Member(key, in: scanner) else { return try scanner.skipValue() }
      guard seen & member.rawValue == 0 else { throw scanner.failure("a key comes twice") }
      seen |= member.rawValue
      try read(member, &scanner)
    }
    try scanner.end()
    guard seen & Member.method.rawValue != 0 else { throw scanner.failure("no method") }
  }

  private mutating func read(_ member: Member, _ scanner: inout JSONScanner) throws(JSONSyntaxError) {
    switch member {
    case .method: method = try scanner.decoded(try scanner.string())
    case .parameters: parameters = try scanner.objectOrNull()
    case .oneway: try set(.oneway, if: try scanner.boolOrNull(), scanner)
    case .more: try set(.more, if: try scanner.boolOrNull(), scanner)
    case .upgrade: try set(.upgrade, if: try scanner.boolOrNull(), scanner)
    }
  }

  private mutating func set(
    _ mode: CallMode, if isSet: Bool, _ scanner: JSONScanner
  ) throws(JSONSyntaxError) {
    guard isSet else { return }
    guard self.mode == .single else { throw scanner.failure("at most one of oneway, more and upgrade") }
    self.mode = mode
  }

  /// One bit each, so that a set of them needs no memory.
  private enum Member: UInt8 {
    case method = 1
    case parameters = 2
    case oneway = 4
    case more = 8
    case upgrade = 16

    typealias Set = UInt8

    /// nil for keys of vendors, which have a dot.
    init?(_ key: StringToken, in scanner: JSONScanner) throws(JSONSyntaxError) {
      if scanner.matches(key, "method") {
        self = .method
      } else if scanner.matches(key, "parameters") {
        self = .parameters
      } else if scanner.matches(key, "oneway") {
        self = .oneway
      } else if scanner.matches(key, "more") {
        self = .more
      } else if scanner.matches(key, "upgrade") {
        self = .upgrade
      } else {
        try scanner.requireVendorKey(key)
        return nil
      }
    }
  }
}

/// How a call wants to be answered.
enum CallMode {
  case single, oneway, more, upgrade
}

extension JSONScanner {
  /// Passes an object and gives its place, or passes null.
  mutating func objectOrNull() throws(Failure) -> Range<Int>? {
    if byte == UInt8(ascii: "n") {
      try expect(word: "null")
      return nil
    }
    guard byte == UInt8(ascii: "{") else { throw failure("expected an object") }
    let start = position
    try skipValue()
    return start..<position
  }

  /// Passes true, false or null; null is the same as a flag that is not there.
  mutating func boolOrNull() throws(Failure) -> Bool {
    let isTrue = byte == UInt8(ascii: "t")
    guard isTrue || byte == UInt8(ascii: "f") || byte == UInt8(ascii: "n") else {
      throw failure("expected true or false")
    }
    try skipValue()
    return isTrue
  }

  /// Keys that UAPI.20 does not define belong to vendors and have a dot.
  func requireVendorKey(_ key: StringToken) throws(Failure) {
    guard try decoded(key).contains(".") else { throw failure("an unknown key") }
  }
}
