import Glibc

/// Messages that came, each ending with a NUL byte; the last one may be there in part only.
struct MessageQueue {
  private let buffer = ByteBuffer()
  /// Whole messages in the queue.
  private(set) var messages = 0

  /// Bytes in the queue, those of an unfinished message among them.
  var bytes: Int { buffer.count }

  mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
    buffer.append(more)
    var rest = more
    while let length = rest.messageLength {
      messages += 1
      rest = UnsafeBufferPointer(rebasing: rest[(length + 1)...])
    }
  }

  /// The first whole message without its NUL, valid until the next change.
  var first: UnsafeBufferPointer<UInt8>? {
    guard messages > 0, let length = buffer.bytes.messageLength else { return nil }
    return UnsafeBufferPointer(rebasing: buffer.bytes[..<length])
  }

  /// Takes the first message away, which had this length.
  mutating func removeFirst(length: Int) {
    buffer.removeFirst(length + 1)
    messages -= 1
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Bytes before the first NUL; nil when there is none.
  var messageLength: Int? {
    guard let baseAddress, let end = memchr(baseAddress, 0, count) else { return nil }
    return UnsafeRawPointer(end) - UnsafeRawPointer(baseAddress)
  }
}

extension UnsafeMutableRawBufferPointer {
  /// The first bytes, which were just received.
  func received(_ count: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: UnsafeBufferPointer(bindMemory(to: UInt8.self))[..<count])
  }
}
