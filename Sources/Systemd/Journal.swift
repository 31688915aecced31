import CSystemd
import Glibc

/// Structured messages for the system's journal. Wraps `sd_journal_sendv(3)`.
public enum Journal {
  /// Whether standard error is connected to the journal: then fields beat plain lines. systemd.exec(5), `$JOURNAL_STREAM`.
  public static var isStderrJournal: Bool {
    guard let stream = getenv("JOURNAL_STREAM") else { return false }
    return isStream(String(cString: stream), STDERR_FILENO)
  }

  /// - Parameter stream: `device:inode`, both decimal.
  static func isStream(_ stream: String, _ descriptor: Int32) -> Bool {
    var info = stat()
    return fstat(descriptor, &info) == 0 && stream == "\(info.st_dev):\(info.st_ino)"
  }

  /// Sends one message. Without a journal on the machine, nothing happens.
  ///
  /// - Parameters:
  ///   - priority: 0 (emergency) … 7 (debug), as in syslog(3).
  ///   - message: What people read.
  ///   - messageID: The kind of message: 32 hexadecimal digits.
  ///   - fields: More, by name: `A`–`Z`, digits and `_`, a letter first, at most 64. Others are left out, as the journal
  ///     would refuse them.
  public static func send(
    priority: Int32, message: String, messageID: String? = nil, fields: [String: String] = [:]
  ) {
    send(entries(priority: priority, message: message, messageID: messageID, fields: fields))
  }

  /// One `NAME=value` per field. Values may hold anything, line breaks included: libsystemd frames them.
  static func entries(priority: Int32, message: String, messageID: String?, fields: [String: String]) -> [[UInt8]] {
    var lines = ["MESSAGE=\(message)", "PRIORITY=\(min(max(priority, 0), 7))"]
    if let messageID { lines.append("MESSAGE_ID=\(messageID)") }
    lines += fields.filter { isFieldName($0.key) }.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return lines.map { Array($0.utf8) }
  }

  private static func isFieldName(_ name: String) -> Bool {
    guard let first = name.utf8.first, UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first else { return false }
    return name.utf8.count <= 64
      && name.utf8.allSatisfy {
        UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
          || $0 == UInt8(ascii: "_")
      }
  }

  /// The parts lie behind one another in one buffer, so that they all stay where they are during the call.
  private static func send(_ entries: [[UInt8]]) {
    var bytes = entries.flatMap { $0 }
    bytes.withUnsafeMutableBytes { buffer in
      var rest = buffer.baseAddress!
      let vectors = entries.map { entry in
        defer { rest += entry.count }
        return iovec(iov_base: rest, iov_len: entry.count)
      }
      // A journal that is full or gone must not stop the program that writes to it.
      _ = sd_journal_sendv(vectors, Int32(vectors.count))
    }
  }
}
