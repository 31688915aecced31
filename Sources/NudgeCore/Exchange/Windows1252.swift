/// The Western European code page, where it is another one than Unicode's first 256 characters.
public enum Windows1252 {
  private static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  /// - Returns: nil for no byte, or the byte 0.
  static func scalar(_ byte: UInt8?) -> Unicode.Scalar? {
    guard let byte, byte > 0 else { return nil }
    return (0x80..<0xA0).contains(byte) ? Unicode.Scalar(upper[Int(byte) - 0x80]) : Unicode.Scalar(byte)
  }

  /// The text these bytes are in this code page.
  public static func text(_ bytes: some Collection<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(scalar(byte) ?? "\u{0}") }
    return String(text)
  }
}
