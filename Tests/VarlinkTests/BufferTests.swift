import Testing

@testable import Varlink

/// The bytes behind the messages, against the plainest model of them.
@Suite struct BufferTests {
  private func append(_ bytes: [UInt8], to buffer: ByteBuffer) {
    bytes.withUnsafeBufferPointer { buffer.append($0) }
  }

  @Test func anyOrderOfChangesKeepsTheBytes() {
    var seed = Seed("Buffers")
    let buffer = ByteBuffer(capacity: 16)
    var model: [UInt8] = []
    for step in 0..<20_000 {
      switch Int.random(in: 0..<8, using: &seed) {
      case 0..<4:
        let bytes = (0..<Int.random(in: 0...100, using: &seed)).map { UInt8(truncatingIfNeeded: $0 &+ step) }
        append(bytes, to: buffer)
        model += bytes
      case 4:
        buffer.append(7)
        model.append(7)
      case 5:
        let count = Int.random(in: 0...model.count, using: &seed)
        buffer.truncate(to: count)
        model.removeLast(model.count - count)
      default:
        let count = Int.random(in: 0...model.count, using: &seed)
        buffer.removeFirst(count)
        model.removeFirst(count)
      }
      guard Array(buffer.bytes) == model, buffer.count == model.count, buffer.isEmpty == model.isEmpty else {
        Issue.record("different after \(step) changes")
        return
      }
    }
  }

  /// A client that is always a little behind must not make it grow for ever.
  @Test func aBufferThatIsNeverEmptyStaysSmall() {
    let buffer = ByteBuffer()
    append([1], to: buffer)
    for _ in 0..<100_000 {
      append([UInt8](repeating: 2, count: 100), to: buffer)
      buffer.removeFirst(100)
    }
    #expect(buffer.count == 1)
    #expect(buffer.capacity <= 1024)
  }

  @Test func messagesAreFoundHoweverTheyCome() {
    var seed = Seed("Messages")
    let messages: [[UInt8]] = (0..<500).map { number in
      [UInt8](repeating: UInt8(1 + number % 200), count: Int.random(in: 0...300, using: &seed))
    }
    var rest = Array(messages.map { $0 + [0] }.joined())[...]
    var queue = MessageQueue()
    var found: [[UInt8]] = []
    while !rest.isEmpty || queue.messages > 0 {
      let piece = rest.prefix(Int.random(in: 1...1000, using: &seed))
      rest = rest.dropFirst(piece.count)
      piece.withUnsafeBufferPointer { queue.append($0) }
      while queue.messages > 0, Bool.random(using: &seed), let message = queue.first {
        found.append(Array(message))
        queue.removeFirst(length: message.count)
      }
    }
    #expect(found == messages)
    #expect(queue.bytes == 0)
    #expect(queue.first == nil)
  }
}
