import NudgeCore

/// A text file a person wrote, read whole.
nonisolated struct TextFile {
  let path: String
  /// Valid UTF-8 without NUL and without a byte order mark; line ends as they came.
  let text: String

  /// 1 MiB, some hundred times what a long configuration takes.
  static let maximumBytes = 1 << 20
  /// The longest line, in bytes. A line of a hundred thousand dots would make the TOML parser nest as deep, and run out of
  /// stack when it frees what it built.
  static let maximumLineBytes = 4096

  /// - Returns: nil when there is no such file.
  /// - Throws: a problem when there is something that cannot be read as text.
  static func read(_ path: String) throws(ConfigurationProblem) -> TextFile? {
    guard let bytes = try bytes(of: path) else { return nil }
    return TextFile(path: path, text: try text(of: bytes, path: path))
  }

  private static func bytes(of path: String) throws(ConfigurationProblem) -> [UInt8]? {
    do throws(FileBytes.Problem) {
      return try FileBytes.read(path, limit: maximumBytes)
    } catch {
      throw ConfigurationProblem(file: path, reason: error.description)
    }
  }

  static func text(of bytes: [UInt8], path: String) throws(ConfigurationProblem) -> String {
    func refuse(at offset: Int, _ reason: String) -> ConfigurationProblem {
      let line = bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
      return ConfigurationProblem(file: path, line: line, reason: reason)
    }
    if let offset = bytes.firstIndex(of: 0) {
      throw refuse(at: offset, "There is a NUL byte here. Please keep the file as plain text.")
    }
    if let offset = firstLongLine(in: bytes) {
      throw refuse(at: offset, "This line has more than \(maximumLineBytes) bytes. Please break it up.")
    }
    if let offset = firstInvalidByte(in: bytes) {
      throw refuse(at: offset, "This line holds bytes that are not UTF-8. Please save the file as UTF-8.")
    }
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    return String(decoding: bytes[start...], as: UTF8.self)
  }

  private static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func firstLongLine(in bytes: [UInt8]) -> Int? {
    var start = 0
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "\n") { start = index + 1 }
      if index - start == maximumLineBytes { return start }
    }
    return nil
  }
}
