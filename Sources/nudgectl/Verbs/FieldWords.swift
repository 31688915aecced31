/// Fields as they are given on the command line: `place=home`.
enum FieldWords {
  /// By name; of two with the same name, the later.
  static func fields(_ words: [String]) throws(Failure) -> [String: String] {
    var fields: [String: String] = [:]
    for word in words {
      guard let mark = word.firstIndex(of: "="), mark > word.startIndex else {
        throw .usage("--field takes a name and what it says, as in --field place=home, not “\(word.shownOnOneLine)”.")
      }
      fields[String(word[..<mark])] = String(word[word.index(after: mark)...])
    }
    return fields
  }
}
