import Glibc

/// Writing to a file descriptor, whole and at once: nothing is held back, so watchers and pipes see each line as it comes.
enum Output {
  /// Ends the program quietly when nobody reads any more.
  static func write(_ text: String, to descriptor: Int32) {
    if let problem = tryWriting(text, to: descriptor) { exit(problem == EPIPE ? 0 : 1) }
  }

  /// - Returns: the errno that kept it from being written whole, or nil.
  @discardableResult
  static func tryWriting(_ text: String, to descriptor: Int32) -> Int32? {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if written > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }
}
