/// Other ways to write the same: "can't", "cant" and "can not" are read as "cannot", and "really" is read as nothing at all.
struct Wordings: Hashable, Sendable {
  private var variants: [Variant] = []
  private var isClosed = true

  /// Words, and the words they are read as; none for what is passed over.
  private struct Variant: Hashable, Sendable {
    let words: [UInt64]
    let readAs: [UInt64]
  }

  var count: Int { variants.count }

  /// Every word that stands in it.
  var keys: [UInt64] { variants.flatMap { $0.words + $0.readAs } }

  /// To be followed by ``close()``.
  mutating func add(_ words: [UInt64], readAs: [UInt64]) {
    variants.append(Variant(words: words, readAs: readAs))
    isClosed = false
  }

  /// Makes it ready to read with.
  mutating func close() {
    if isClosed { return }
    isClosed = true
    variants.sort { one, other in
      if one.words[0] != other.words[0] { return one.words[0] < other.words[0] }
      // The longest is tried first.
      if one.words.count != other.words.count { return one.words.count > other.words.count }
      return one.words.lexicographicallyPrecedes(other.words)
    }
  }

  /// Where the variants are that begin with each word.
  var places: [UInt64: UInt16] {
    var places: [UInt64: UInt16] = [:]
    for (place, variant) in variants.enumerated().reversed() { places[variant.words[0]] = UInt16(place) }
    return places
  }

  func read(_ words: [TextWord]) -> [TextWord] {
    read(words) { key in
      let place = firstPlace(notBelow: key)
      return place < variants.count && variants[place].words[0] == key ? place : nil
    }
  }

  private func firstPlace(notBelow key: UInt64) -> Int {
    var (low, high) = (0, variants.count)
    while low < high {
      let middle = (low + high) / 2
      if variants[middle].words[0] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// - Parameter place: of the first variant that begins with a word.
  func read(_ words: [TextWord], place: (UInt64) -> Int?) -> [TextWord] {
    if variants.isEmpty { return words }
    var read: [TextWord] = []
    read.reserveCapacity(words.count)
    var index = 0
    while index < words.count {
      if let first = place(words[index].key), let variant = variant(from: first, at: index, in: words) {
        append(variant, for: words[index..<index + variant.words.count], to: &read)
        index += variant.words.count
      } else {
        read.append(words[index])
        index += 1
      }
    }
    return read
  }

  private func variant(from first: Int, at index: Int, in words: [TextWord]) -> Variant? {
    var place = first
    while place < variants.count, variants[place].words[0] == words[index].key {
      if stands(variants[place], at: index, in: words) { return variants[place] }
      place += 1
    }
    return nil
  }

  private func stands(_ variant: Variant, at index: Int, in words: [TextWord]) -> Bool {
    guard index + variant.words.count <= words.count else { return false }
    for offset in 1..<max(1, variant.words.count) {
      // What a comma parts is not one wording.
      if words[index + offset - 1].ending > .word || words[index + offset].key != variant.words[offset] { return false }
    }
    return true
  }

  private func append(_ variant: Variant, for words: ArraySlice<TextWord>, to read: inout [TextWord]) {
    guard let first = words.first, let last = words.last else { return }
    if variant.readAs.isEmpty {
      // The end of a clause stays when the word that stood there goes.
      if let before = read.indices.last { read[before].ending = max(read[before].ending, last.ending) }
      return
    }
    for (number, key) in variant.readAs.enumerated() {
      let ending = number == variant.readAs.count - 1 ? last.ending : .word
      read.append(TextWord(key: key, range: first.range.lowerBound..<last.range.upperBound, ending: ending))
    }
  }
}
