import CSystemd
import Glibc

/// A text in memory that other programs read as a file: no file on disk has it, and nobody can change it any more.
/// `memfd_create(2)`, with all its seals.
nonisolated public final class SealedMemory {
  /// Open for reading from the beginning, for whoever gets it first. Closed with this object.
  public let descriptor: PassedDescriptor

  /// - Parameter name: What the descriptor is called in `/proc`; others of the same user can read it.
  /// - Throws: ``BusError`` with the system's reason, such as no memory left.
  public init(_ bytes: [UInt8], name: StaticString = "nudged") throws(BusError) {
    let number = name.withUTF8Buffer { name in
      name.withMemoryRebound(to: CChar.self) { name in
        name.baseAddress.map { memfd_create($0, MFD_CLOEXEC | MFD_ALLOW_SEALING) } ?? -1
      }
    }
    guard number >= 0 else { throw Self.problem() }
    descriptor = PassedDescriptor(number)
    guard Self.write(bytes, to: number), fcntl(number, Self.addSeals, Self.seals) == 0, lseek(number, 0, SEEK_SET) == 0
    else { throw Self.problem() }
  }

  deinit { close(descriptor.number) }

  /// `F_ADD_SEALS` of <linux/fcntl.h>, whose names clash with those of the C library.
  private static let addSeals: Int32 = 1024 + 9
  /// `F_SEAL_SEAL`, `F_SEAL_SHRINK`, `F_SEAL_GROW`, `F_SEAL_WRITE`.
  private static let seals: Int32 = 0x1 | 0x2 | 0x4 | 0x8

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func problem() -> BusError { .system(BusError.Code(rawValue: errno), "writing to memory") }
}
