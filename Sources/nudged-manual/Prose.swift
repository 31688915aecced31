/// What a comment or a help text says: paragraphs, and examples that are set in from them.
struct Prose: Equatable {
  enum Block: Equatable {
    /// On one line.
    case paragraph(String)
    /// Lines as they stand, without what sets them in.
    case example([String])
  }

  private(set) var blocks: [Block] = []

  /// - Parameter text: a blank line ends a paragraph; two blanks in front make a line a part of an example.
  init(_ text: String) {
    var isNew = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        isNew = true
      } else if line.hasPrefix("  ") {
        addExample(line, isNew: isNew)
        isNew = false
      } else {
        addText(line, isNew: isNew)
        isNew = false
      }
    }
    blocks = blocks.map(Self.setOut)
  }

  private mutating func addText(_ line: Substring, isNew: Bool) {
    if !isNew, case .paragraph(let text)? = blocks.last {
      blocks[blocks.count - 1] = .paragraph("\(text) \(line)")
    } else {
      blocks.append(.paragraph(String(line)))
    }
  }

  private mutating func addExample(_ line: Substring, isNew: Bool) {
    if case .example(let lines)? = blocks.last {
      blocks[blocks.count - 1] = .example(lines + (isNew ? [""] : []) + [String(line)])
    } else {
      blocks.append(.example([String(line)]))
    }
  }

  /// An example without the blanks that all its lines begin with.
  private static func setOut(_ block: Block) -> Block {
    guard case .example(let lines) = block else { return block }
    let common = lines.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return .example(lines.map { String($0.dropFirst(common)) })
  }

  /// The sentences of a paragraph: each ends with a stop that a capital letter or a quotation mark follows.
  static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    for word in text.split(separator: " ") {
      let begins = word.first.map { $0.isUppercase || $0 == "“" } ?? false
      if let last = sentences.last, !(begins && last.endsSentence) {
        sentences[sentences.count - 1] = last + " " + word
      } else {
        sentences.append(String(word))
      }
    }
    return sentences
  }

  /// Columns an example has on a page of 80.
  private static let exampleWidth = 71

  /// A command that is too long for a page on two lines, as a shell takes it, or with what is said about it below it; any
  /// other line as it is.
  static func folded(_ line: String) -> [String] {
    guard line.count > exampleWidth else { return [line] }
    if line.hasSuffix(")"), let comment = line.firstRange(of: "  (") {
      return [line[..<comment.lowerBound].trimmed, "    " + line[comment.lowerBound...].trimmed]
    }
    let options = line.indices.filter { line[$0...].hasPrefix(" --") }
    let fits = options.last { line.distance(from: line.startIndex, to: $0) <= exampleWidth - 2 }
    guard let fits else { return [line] }
    return [line[..<fits] + " \\", "   " + line[fits...]]
  }

  /// Breaks a text into lines of at most so many characters, between words; a longer word has a line of its own.
  static func lines(_ text: String, width: Int) -> [String] {
    text.split(separator: " ").reduce(into: []) { lines, word in
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
  }
}

extension String {
  fileprivate var endsSentence: Bool { last.map { ".?!".contains($0) } ?? false }
}

extension Substring {
  fileprivate var trimmed: String { String(split(separator: " ").joined(separator: " ")) }
}
