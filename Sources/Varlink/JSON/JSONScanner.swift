/// Walks over JSON text, strictly (RFC 8259).
///
/// It either skips values, checking every byte and building nothing, or builds them (`JSONScanner+Values.swift`).
struct JSONScanner {
  typealias Failure = JSONSyntaxError

  /// Deeper nesting is refused, so that no message can exhaust the stack.
  static let maximumDepth = 128

  let text: UnsafeBufferPointer<UInt8>
  /// Bytes read.
  var position = 0
  private var depth = 0
  /// What is put right on the way; nil: nothing is, and a mistake ends the reading.
  private(set) var mending: JSONMending?

  init(_ text: UnsafeBufferPointer<UInt8>, mending: JSONMending? = nil) {
    self.text = text
    self.mending = mending
  }

  /// Whether a mistake is put right; then it is noted.
  mutating func mends(_ mistake: JSONMending) -> Bool {
    guard let noted = mending else { return false }
    mending = noted.union(mistake)
    return true
  }

  /// The byte at hand, 0 at the end: no JSON text holds a 0.
  var byte: UInt8 { position < text.count ? text[position] : 0 }

  func failure(_ reason: String) -> Failure { Failure(offset: position, reason: reason) }

  mutating func skipSpace() {
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): position += 1
      default: return
      }
    }
  }

  /// Nothing but space may be left.
  mutating func end() throws(Failure) {
    skipSpace()
    guard position == text.count else { throw failure("text after the value") }
  }

  mutating func expect(_ character: UInt8) throws(Failure) {
    guard byte == character else { throw failure("expected '\(Character(UnicodeScalar(character)))'") }
    position += 1
  }

  /// Whether the character at hand is this one; then it is passed.
  mutating func accept(_ character: UInt8) -> Bool {
    guard byte == character else { return false }
    position += 1
    return true
  }

  mutating func expect(word: StaticString) throws(Failure) {
    let count = word.utf8CodeUnitCount
    guard position + count <= text.count,
      (0..<count).allSatisfy({ text[position + $0] == word.utf8Start[$0] })
    else { throw failure("expected a value") }
    position += count
  }

  // MARK: Collections

  /// Goes through an object. `member` is called at each value, and passes it.
  mutating func object(
    _ member: (_ scanner: inout JSONScanner, _ key: StringToken) throws(Failure) -> Void
  ) throws(Failure) {
    try enter(UInt8(ascii: "{"))
    if accept(UInt8(ascii: "}")) { return depth -= 1 }
    repeat {
      skipSpace()
      let key = try string()
      skipSpace()
      try expect(UInt8(ascii: ":"))
      skipSpace()
      try member(&self, key)
      skipSpace()
    } while accept(UInt8(ascii: ",")) && !endsBehindComma(UInt8(ascii: "}"))
    try expect(UInt8(ascii: "}"))
    depth -= 1
  }

  /// Goes through an array. `element` is called at each value, and passes it.
  mutating func array(_ element: (_ scanner: inout JSONScanner) throws(Failure) -> Void) throws(Failure) {
    try enter(UInt8(ascii: "["))
    if accept(UInt8(ascii: "]")) { return depth -= 1 }
    repeat {
      skipSpace()
      try element(&self)
      skipSpace()
    } while accept(UInt8(ascii: ",")) && !endsBehindComma(UInt8(ascii: "]"))
    try expect(UInt8(ascii: "]"))
    depth -= 1
  }

  private mutating func endsBehindComma(_ bracket: UInt8) -> Bool {
    guard mending != nil else { return false }
    skipSpace()
    return byte == bracket && mends(.comma)
  }

  private mutating func enter(_ bracket: UInt8) throws(Failure) {
    try expect(bracket)
    depth += 1
    guard depth <= Self.maximumDepth else { throw failure("nested too deeply") }
    skipSpace()
  }

  // MARK: Skipping

  /// Passes the value at hand.
  mutating func skipValue() throws(Failure) {
    switch byte {
    case UInt8(ascii: "{"): try object { (scanner, _) throws(Failure) in try scanner.skipValue() }
    case UInt8(ascii: "["): try array { scanner throws(Failure) in try scanner.skipValue() }
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "t"): try expect(word: "true")
    case UInt8(ascii: "f"): try expect(word: "false")
    case UInt8(ascii: "n"): try expect(word: "null")
    default: _ = try number()
    }
  }

  /// Passes a number; says whether it was written without fraction and exponent.
  mutating func number() throws(Failure) -> Bool {
    _ = accept(UInt8(ascii: "-"))
    if !accept(UInt8(ascii: "0")) { try digits() }
    var isInteger = true
    if accept(UInt8(ascii: ".")) {
      isInteger = false
      try digits()
    }
    if accept(UInt8(ascii: "e")) || accept(UInt8(ascii: "E")) {
      isInteger = false
      if !accept(UInt8(ascii: "+")) { _ = accept(UInt8(ascii: "-")) }
      try digits()
    }
    return isInteger
  }

  private mutating func digits() throws(Failure) {
    let start = position
    while UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { position += 1 }
    guard position > start else { throw failure("expected a value") }
  }
}
