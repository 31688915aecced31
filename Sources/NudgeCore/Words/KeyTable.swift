/// What belongs to each of a few thousand words, found at once: an open table twice as long as it has entries.
struct KeyTable: Hashable, Sendable {
  /// 0 where nothing is: no key of a word is 0.
  private var keys: [UInt64]
  private var values: [UInt16]

  /// - Parameter entries: of several with one key the last counts; their order decides nothing else.
  init(_ entries: [UInt64: UInt16] = [:]) {
    var size = 1
    while size < entries.count * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [UInt16](repeating: 0, count: size)
    // In order, so that equal lists make equal tables.
    for key in entries.keys.sorted() { insert(key, entries[key] ?? 0) }
  }

  private mutating func insert(_ key: UInt64, _ value: UInt16) {
    var slot = firstSlot(of: key)
    while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    (keys[slot], values[slot]) = (key, value)
  }

  private func firstSlot(of key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ key >> 32) & (keys.count - 1) }

  subscript(key: UInt64) -> UInt16? {
    var slot = firstSlot(of: key)
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }
}
