/// The words that may stand in one place of a phrase.
struct PhraseList: Hashable, Sendable {
  /// The last words of all items, in order, and beside them how many words come before.
  private var lastKeys: [UInt64] = []
  private var counts: [UInt8] = []
  /// The words before the last of each item, one item after the other, and where each begins.
  private var earlier: [UInt64] = []
  private var places: [UInt16] = []

  /// - Parameter items: ``PhraseBook/maximumItems`` at most, each with one word at least and ``PhraseBook/maximumSteps`` at most.
  init(_ items: [[UInt64]]) {
    // By their last words, and the same whatever order a set is in today.
    let backwards = Set(items).map { Array($0.reversed()) }.sorted { $0.lexicographicallyPrecedes($1) }
    for item in backwards {
      lastKeys.append(item[0])
      counts.append(UInt8(item.count - 1))
      places.append(UInt16(earlier.count))
      earlier += item.dropFirst().reversed()
    }
  }

  /// The words a phrase can end with that ends with this list, each once.
  var ends: [UInt64] {
    // They are in order, so equal ones stand together.
    var ends: [UInt64] = []
    for key in lastKeys where key != ends.last { ends.append(key) }
    return ends
  }

  var words: [UInt64] { lastKeys + earlier }

  /// The most words one item has.
  var mostWords: Int { Int(counts.max() ?? 0) + 1 }

  /// Goes through the places where an item begins that ends right before a word.
  func eachStart(before end: Int, in words: [TextWord], _ body: (Int) -> Void) {
    guard end > 0 else { return }
    let key = words[end - 1].key
    var index = lastKeys.firstIndex(notBelow: key)
    while index < lastKeys.count, lastKeys[index] == key {
      let start = end - 1 - Int(counts[index])
      if start >= 0, matches(index, from: start, in: words) { body(start) }
      index += 1
    }
  }

  private func matches(_ index: Int, from start: Int, in words: [TextWord]) -> Bool {
    let place = Int(places[index])
    for offset in 0..<Int(counts[index]) where words[start + offset].key != earlier[place + offset] { return false }
    return true
  }
}

extension [UInt64] {
  /// The first place, in an array in order, whose number is not below `key`; by halves.
  func firstIndex(notBelow key: UInt64) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
