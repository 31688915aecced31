/// Words that are known although a finger slipped: one letter too many, too few, another one, or two that changed places.
///
/// Each word is kept with every one of its letters left out. A word that was written is looked up as it is, and with each of its
/// own letters left out: two words one slip apart meet in one of these.
struct Slips: Hashable, Sendable {
  private var words: [[UInt8]] = []
  /// Words by hashes of what is left of them; several with one hash stand together.
  private var heads = KeyTable()
  private var chain: [UInt16] = []

  /// Shorter words are too near to others; of those of four letters, two may have changed places.
  static let shortest = 4
  private static let shortestForAll = 5
  private static let longest = 24
  /// The most words of a list.
  static let maximumWords = 1000

  /// - Parameter words: of small ASCII letters.
  init(_ words: [String] = []) {
    self.words = words.map { Array($0.utf8) }
    var byHash: [UInt64: Set<UInt16>] = [:]
    for (number, word) in self.words.enumerated() {
      LetterHash.eachShortened(word[...]) { byHash[$0, default: []].insert(UInt16(number)) }
    }
    var heads: [UInt64: UInt16] = [:]
    for hash in byHash.keys.sorted() {
      heads[hash] = UInt16(chain.count)
      chain += (byHash[hash] ?? []).sorted() + [.max]
    }
    self.heads = KeyTable(heads)
  }

  var isEmpty: Bool { words.isEmpty }

  /// The word meant by one that is no word; nil when none of the list is near.
  ///
  /// - Parameter letters: small ASCII letters and digits.
  func meant(by letters: ArraySlice<UInt8>) -> UInt64? {
    guard (Self.shortest...Self.longest).contains(letters.count) else { return nil }
    var found: [UInt8]?
    LetterHash.eachShortened(letters) { hash in
      if found == nil { found = word(with: hash, near: letters) }
    }
    return found.map { TextWord.key(ofSmall: $0) }
  }

  private func word(with hash: UInt64, near letters: ArraySlice<UInt8>) -> [UInt8]? {
    guard let head = heads[hash] else { return nil }
    var place = Int(head)
    while chain[place] != .max {
      let word = words[Int(chain[place])]
      if Self.isOneSlip(from: word[...], to: letters) { return word }
      place += 1
    }
    return nil
  }

  /// The first letter is nearly always right, and keeps "talking" from "stalking".
  private static func isOneSlip(from word: ArraySlice<UInt8>, to letters: ArraySlice<UInt8>) -> Bool {
    guard word.first == letters.first else { return false }
    let equal = zip(word, letters).prefix { $0 == $1 }.count
    let (mine, theirs) = (word.dropFirst(equal), letters.dropFirst(equal))
    if mine.count == theirs.count, changedPlaces(mine, theirs) { return true }
    guard word.count >= shortestForAll else { return false }
    if mine.count == theirs.count { return mine.dropFirst().elementsEqual(theirs.dropFirst()) }
    if mine.count == theirs.count + 1 { return mine.dropFirst().elementsEqual(theirs) }
    return mine.count + 1 == theirs.count && mine.elementsEqual(theirs.dropFirst())
  }

  private static func changedPlaces(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
    guard one.count >= 2 else { return false }
    return one.prefix(2).elementsEqual(other.prefix(2).reversed()) && one.dropFirst(2).elementsEqual(other.dropFirst(2))
  }
}

/// A hash that can be told for a word without one of its letters, without reading it again.
enum LetterHash {
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of the word, and of the word without each of its letters.
  static func eachShortened(_ letters: ArraySlice<UInt8>, _ body: (UInt64) -> Void) {
    var power: UInt64 = 1
    var whole: UInt64 = 0
    for letter in letters.reversed() {
      whole = whole &+ UInt64(letter) &* power
      power = power &* base
    }
    body(whole | 1 << 63)
    // From the end: what stands behind a letter keeps its place, what stands before moves one to the right.
    var behind: UInt64 = 0
    var place: UInt64 = 1
    var before = whole
    for letter in letters.reversed() {
      before = before &- UInt64(letter) &* place
      body((before &* inverse &+ behind) | 1 << 63)
      behind = behind &+ UInt64(letter) &* place
      place = place &* base
    }
  }

  /// What undoes the base: their product is 1.
  private static let inverse: UInt64 = {
    var inverse = base
    // Newton's steps, each of which doubles the number of right digits.
    for _ in 0..<6 { inverse = inverse &* (2 &- base &* inverse) }
    return inverse
  }()
}
