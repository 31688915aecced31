extension Key {
  /// The control characters, as Emacs and every shell have them.
  static let controls: [UInt8: Key] = [
    0x01: .home, 0x02: .left, 0x03: .interrupt, 0x04: .endOfInput, 0x05: .end, 0x06: .right, 0x08: .backspace,
    0x0A: .newLine, 0x0B: .deleteToEnd, 0x0C: .redraw, 0x0D: .enter, 0x0E: .down, 0x10: .up, 0x15: .deleteToStart,
    0x17: .deleteWordLeft, 0x1A: .suspend, 0x7F: .backspace,
  ]

  /// What follows ESC when Alt is held.
  static let withAlt: [UInt8: Key] = [
    0x0A: .newLine, 0x0D: .newLine, 0x1B: .escape, 0x7F: .deleteWordLeft, 0x08: .deleteWordLeft,
    UInt8(ascii: "b"): .wordLeft, UInt8(ascii: "B"): .wordLeft, UInt8(ascii: "f"): .wordRight,
    UInt8(ascii: "F"): .wordRight, UInt8(ascii: "d"): .deleteWordRight, UInt8(ascii: "D"): .deleteWordRight,
  ]

  /// What follows `ESC [` or `ESC O`: of xterm, the Linux console, rxvt, and of kitty's protocol for Enter.
  static let sequences: [String: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "M": .enter, "Z": .back,
    "1~": .home, "4~": .end, "7~": .home, "8~": .end, "3~": .delete,
    "1;5C": .wordRight, "1;5D": .wordLeft, "1;3C": .wordRight, "1;3D": .wordLeft, "c": .wordRight, "d": .wordLeft,
    "3;5~": .deleteWordRight, "3;3~": .deleteWordRight, "13;2u": .newLine, "13;3u": .newLine, "27;2;13~": .newLine,
  ]
}
