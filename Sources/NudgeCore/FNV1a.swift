/// FNV-1a of 64 bits (Fowler, Noll, Vo; RFC 9923): tells texts apart, and stays the same in every version and on every machine.
package struct FNV1a: Sendable {
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  /// - Parameter part: a byte, or a code point.
  package mutating func mix(_ part: UInt64) { value = (value ^ part) &* 0x0000_0100_0000_01b3 }
}
