/// The head of a reply, without its parameters read.
struct ReplyHeader {
  /// Where the object of parameters stands in the message; nil when absent or null.
  var parameters: Range<Int>?
  /// Fully qualified name of the error, when the call failed.
  var error: String?
  /// Whether more replies to the same call follow.
  var continues = false

  /// - Throws: ``JSONSyntaxError``.
  init(parsing message: UnsafeBufferPointer<UInt8>) throws(JSONSyntaxError) {
    var scanner = JSONScanner(message)
    scanner.skipSpace()
    try scanner.object { (scanner, key) throws(JSONSyntaxError) in
      if scanner.matches(key, "parameters") {
        parameters = try scanner.objectOrNull()
      } else if scanner.matches(key, "continues") {
        continues = try scanner.boolOrNull()
      } else if scanner.matches(key, "error") {
        error = try scanner.stringOrNull()
      } else {
        try scanner.requireVendorKey(key)
        try scanner.skipValue()
      }
    }
    try scanner.end()
    guard error == nil || !continues else { throw scanner.failure("an error that continues") }
  }
}

extension JSONScanner {
  fileprivate mutating func stringOrNull() throws(Failure) -> String? {
    guard byte == UInt8(ascii: "n") else { return try decoded(try string()) }
    try expect(word: "null")
    return nil
  }
}
