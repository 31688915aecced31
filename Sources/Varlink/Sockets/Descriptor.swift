import Glibc

/// Owns a file descriptor: closes it when nobody holds it any more.
///
/// Dispatch sources hold theirs until they are really cancelled, so that none ever watches a descriptor that has been
/// closed and given away again.
final class Descriptor: Sendable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { close(number) }
}
