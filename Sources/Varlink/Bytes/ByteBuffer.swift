/// Bytes that grow at the end and go at the front: what is to be sent.
///
/// An array in a class would check exclusive access and its uniqueness at every byte. Nothing here calls out while it
/// changes, so the checks would find nothing.
final class ByteBuffer {
  @exclusivity(unchecked) private var storage: UnsafeMutablePointer<UInt8>
  @exclusivity(unchecked) private(set) var capacity: Int
  /// Bytes taken away at the front.
  @exclusivity(unchecked) private var start = 0
  @exclusivity(unchecked) private var end = 0

  init(capacity: Int = 512) {
    self.capacity = capacity
    storage = .allocate(capacity: capacity)
  }

  deinit { storage.deallocate() }

  var count: Int { end - start }
  var isEmpty: Bool { end == start }

  /// The last byte; nil when there is none.
  var last: UInt8? { isEmpty ? nil : storage[end - 1] }

  /// The bytes, valid until the next change.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: storage + start, count: count) }

  @inline(__always)
  private func reserve(_ extra: Int) {
    if end + extra > capacity { grow(extra) }
  }

  @inline(never)
  private func grow(_ extra: Int) {
    let held = count
    if (held + extra) * 2 <= capacity {
      // Half of it was taken away at the front: a buffer that is never quite empty must not grow for ever.
      storage.update(from: storage + start, count: held)
    } else {
      capacity = max(capacity * 2, held + extra)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      larger.initialize(from: storage + start, count: held)
      storage.deallocate()
      storage = larger
    }
    start = 0
    end = held
  }

  @inline(__always)
  func append(_ byte: UInt8) {
    reserve(1)
    storage[end] = byte
    end += 1
  }

  @inline(__always)
  func append(_ more: UnsafeBufferPointer<UInt8>) {
    guard let base = more.baseAddress else { return }
    reserve(more.count)
    (storage + end).initialize(from: base, count: more.count)
    end += more.count
  }

  func append(raw text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  func append(utf8 text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends a number in decimal digits.
  func append(decimal value: Int64) {
    reserve(20)
    if value < 0 { append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var digits = 1
    var power: UInt64 = 10
    while digits < 19, rest >= power {
      digits += 1
      power &*= 10
    }
    for place in (0..<digits).reversed() {
      storage[end + place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    end += digits
  }

  /// Takes bytes away at the front.
  func removeFirst(_ count: Int) {
    start += count
    if start == end { removeAll() }
  }

  /// Takes away everything after this many bytes.
  func truncate(to count: Int) { end = start + count }

  private func removeAll() {
    start = 0
    end = 0
    guard capacity > Self.keptCapacity else { return }
    storage.deallocate()
    capacity = Self.firstCapacity
    storage = .allocate(capacity: capacity)
  }

  private static let firstCapacity = 512
  /// Room that stays when the buffer is empty.
  private static let keptCapacity = 1 << 16
}
