import Glibc

/// Looks for words in the bytes of a file, whatever these mean.
public struct WordScan: Sendable {
  private let needles: [[UInt8]]

  /// Of each text its longest word, as it stands and as an index of words has it.
  ///
  /// - Returns: nil where there is nothing to look for.
  init?(_ texts: [String]) {
    var needles: Set<[UInt8]> = []
    for text in texts {
      let words = text.split { !$0.isLetter && !$0.isNumber }
      guard let longest = words.max(by: { $0.utf8.count < $1.utf8.count }) else { continue }
      for needle in [String(longest), String(longest).folded] where !needle.isEmpty {
        needles.insert(Array(needle.utf8))
      }
    }
    guard !needles.isEmpty else { return nil }
    self.needles = Array(needles)
  }

  /// Of each text a passage of one line, up to a length no page shortens it to, without signs that pages write in other ways.
  ///
  /// - Returns: nil where none is long enough to be told from any other text.
  public init?(passagesOf texts: [String]) {
    let passages = texts.compactMap { text in
      text.split { $0.isNewline || "<>&\"'".contains($0) }.max { $0.utf8.count < $1.utf8.count }?.prefix(Self.passage)
    }
    needles = passages.map { Array($0.utf8) }.filter { $0.count >= Self.fewestBytes }
    if needles.isEmpty { return nil }
  }

  private static let passage = 40
  private static let fewestBytes = 4

  /// Whether one of them is there; what cannot be read may have them.
  public func finds(in path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return errno != ENOENT }
    defer { close(descriptor) }
    let overlap = (needles.map(\.count).max() ?? 1) - 1
    var offset = 0
    while true {
      let part = bytes(of: descriptor, at: offset, count: Self.chunk + overlap)
      if needles.contains(where: { Self.contains($0, part) }) { return true }
      guard part.count == Self.chunk + overlap else { return false }
      offset += Self.chunk
    }
  }

  private static let chunk = 1 << 20

  static func contains(_ needle: [UInt8], _ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      needle.withUnsafeBytes { needle in
        guard let base = bytes.baseAddress, let first = needle.first else { return false }
        var place = 0
        while bytes.count - place >= needle.count, let start = needle.baseAddress,
          let found = memchr(base + place, CInt(first), bytes.count - place - needle.count + 1)
        {
          if memcmp(found, start, needle.count) == 0 { return true }
          place = UnsafeRawPointer(found) - base + 1
        }
        return false
      }
    }
  }
}
