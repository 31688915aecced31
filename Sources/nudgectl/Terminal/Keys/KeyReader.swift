/// Makes keys of the bytes a terminal sends.
struct KeyReader {
  let terminal: any Terminal

  /// What follows an ESC later than this was pressed by itself. It is longer than a slow line takes, and shorter than
  /// anybody notices.
  static let pause = Duration.milliseconds(50)
  /// A paste that stops for so long has lost its end.
  static let pastePause = Duration.seconds(1)
  /// More is no paste anybody means; the rest is dropped.
  static let longestPaste = 1 << 20

  func next(until deadline: Duration?) -> Key {
    switch terminal.read(until: deadline) {
    case .byte(let byte): key(from: byte)
    case .resized: .redraw
    case .resumed: .resumed
    case .timedOut: .timedOut
    case .ended: .ended
    }
  }

  private func key(from byte: UInt8) -> Key {
    switch byte {
    case 0x1B: sequence()
    case 0x20...0x7E: .text(String(UnicodeScalar(byte)))
    case 0xC2...0xF4: character(from: byte)
    default: Key.controls[byte] ?? .unknown
    }
  }

  /// The next byte of something that has begun.
  private func following(within pause: Duration = Self.pause) -> UInt8? {
    let deadline = terminal.clock + pause
    while true {
      switch terminal.read(until: deadline) {
      case .byte(let byte): return byte
      // The key is drawn for in a moment, and then in the new size.
      case .resized, .resumed: continue
      case .timedOut, .ended: return nil
      }
    }
  }

  private func character(from first: UInt8) -> Key {
    var bytes = [first]
    let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    while bytes.count < count, let byte = following() {
      bytes.append(byte)
      // Not UTF-8: this byte is dropped with the ones before it.
      if byte & 0xC0 != 0x80 { return .unknown }
    }
    return String(validating: bytes, as: UTF8.self).map(Key.text) ?? .unknown
  }

  private func sequence() -> Key {
    guard let byte = following() else { return .escape }
    guard byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") else { return Key.withAlt[byte] ?? .unknown }
    var name = ""
    // Parameters are below 0x40; the first byte that is not ends it. The longest real one has eight.
    while name.utf8.count < 16, let byte = following() {
      name.unicodeScalars.append(UnicodeScalar(byte))
      if byte >= 0x40 { break }
    }
    return name == "200~" ? paste() : Key.sequences[name] ?? .unknown
  }

  private func paste() -> Key {
    let end = Array("\u{1B}[201~".utf8)
    var bytes: [UInt8] = []
    while let byte = following(within: Self.pastePause) {
      bytes.append(byte)
      if byte == end.last, bytes.suffix(end.count).elementsEqual(end) {
        bytes.removeLast(end.count)
        break
      }
      // What is too much is dropped in front of the last few, in which the end shows.
      if bytes.count > Self.longestPaste { bytes.remove(at: bytes.count - end.count - 1) }
    }
    return .pasted(String(decoding: bytes, as: UTF8.self).withPlainLineBreaks)
  }
}

extension String {
  /// `\n` for each CR LF and CR.
  var withPlainLineBreaks: String { String(map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 }) }
}
