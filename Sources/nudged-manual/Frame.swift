/// The part of a page that people write, with places for what is generated.
///
/// A place is a name between two `@`. Alone on its line it stands for a block, otherwise for a word.
struct Frame {
  enum Problem: Error, CustomStringConvertible {
    case unknownPlace(String)
    case unusedBlock(String)

    var description: String {
      switch self {
      case .unknownPlace(let line): "Nothing is known to put here: \(line)"
      case .unusedBlock(let name): "The frame has no place @\(name)@."
      }
    }
  }

  let text: String

  /// - Throws: ``Problem`` when the frame has a place that nothing belongs to, or none for a block.
  func filled(words: [String: String], blocks: [String: Mdoc]) throws(Problem) -> String {
    var unused = Set(blocks.keys)
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let name = Self.block(line), let block = blocks[name] {
        lines += block.lines
        unused.remove(name)
      } else {
        lines.append(try Self.filled(line, words))
      }
    }
    if let name = unused.sorted().first { throw .unusedBlock(name) }
    return lines.joined(separator: "\n")
  }

  private static func block(_ line: Substring) -> String? {
    guard line.count > 2, line.hasPrefix("@"), line.hasSuffix("@") else { return nil }
    return String(line.dropFirst().dropLast())
  }

  private static func filled(_ line: Substring, _ words: [String: String]) throws(Problem) -> String {
    let filled = words.reduce(String(line)) { $0.replacing("@\($1.key)@", with: $1.value) }
    if filled.contains("@") { throw .unknownPlace(filled) }
    return filled
  }
}
