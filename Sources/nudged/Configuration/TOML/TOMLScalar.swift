import NudgeCore

/// Values without quotes: numbers, dates, times, `true` and `false`.
nonisolated enum TOMLScalar {
  /// - Returns: what is wrong with it, in a sentence; nil when it is fine.
  static func fault(in token: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: token, as: UTF8.self)
    if ["true", "false"].contains(text) { return nil }
    let unsigned = token.first.map { "+-".utf8.contains($0) } == true ? token.dropFirst() : token
    if ["inf", "nan"].contains(String(decoding: unsigned, as: UTF8.self)) { return nil }
    if unsigned.first?.isDecimal != true { return wordFault(text) }
    if startsLikeTime(token) { return isTime(text) ? nil : timeRule }
    if startsLikeDate(token) { return dateFault(token) }
    return numberFault(unsigned, text)
  }

  private static func wordFault(_ text: String) -> String {
    ["True", "TRUE", "False", "FALSE", "yes", "Yes", "no", "No", "on", "off"].contains(text)
      ? "“\(text)” is no value here; yes and no are written true and false."
      : "“\(text)” is no value as it stands. A text goes in quotes: \"\(text)\"."
  }

  // MARK: Dates

  static func isDate(_ token: ArraySlice<UInt8>) -> Bool {
    token.count == 10 && CivilDate(String(decoding: token, as: UTF8.self)) != nil
  }

  private static func startsLikeDate(_ token: ArraySlice<UInt8>) -> Bool {
    token.count > 4 && token.prefix(4).allSatisfy(\.isDecimal) && token[token.startIndex + 4] == UInt8(ascii: "-")
  }

  private static func startsLikeTime(_ token: ArraySlice<UInt8>) -> Bool {
    token.count > 2 && token.prefix(2).allSatisfy(\.isDecimal) && token[token.startIndex + 2] == UInt8(ascii: ":")
  }

  private static let timeRule = "A time without quotes is written 20:30:00. Times here go in quotes, such as \"20:30\"."

  private static func dateFault(_ token: ArraySlice<UInt8>) -> String? {
    guard isDate(token.prefix(10)) else {
      return "There is no such date. One without quotes is written 2026-11-21; a text goes in quotes."
    }
    let rest = token.dropFirst(10)
    guard let separator = rest.first else { return nil }
    let time = rest.dropFirst()
    let end = time.firstIndex { "Zz+-".utf8.contains($0) } ?? time.endIndex
    let isFine =
      "Tt ".utf8.contains(separator) && isTime(String(decoding: time[..<end], as: UTF8.self)) && isOffset(time[end...])
    return isFine ? nil : "A date and time without quotes is written 2026-11-21T20:30:00+01:00."
  }

  /// With its seconds, as TOML 1.0 wants them.
  private static func isTime(_ text: String) -> Bool { text.utf8.count >= 8 && CivilTime(text) != nil }

  private static func isOffset(_ offset: ArraySlice<UInt8>) -> Bool {
    guard let sign = offset.first else { return true }
    if "Zz".utf8.contains(sign) { return offset.count == 1 }
    return offset.count == 6 && CivilTime(String(decoding: offset.dropFirst(), as: UTF8.self)) != nil
  }

  // MARK: Numbers

  private static let numberRule = "This is no number, and a text goes in quotes."

  private static func numberFault(_ unsigned: ArraySlice<UInt8>, _ text: String) -> String? {
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where unsigned.starts(with: prefix.utf8) {
      let digits = unsigned.dropFirst(2)
      // TOML gives these no sign.
      guard unsigned.count == text.utf8.count, runLength(digits, radix: radix) == digits.count, !digits.isEmpty else {
        return numberRule
      }
      return Int64(plain(digits), radix: radix) == nil ? tooLarge : nil
    }
    let whole = runLength(unsigned)
    if whole > 1, unsigned.first == UInt8(ascii: "0") { return "A number has no 0 in front. A text goes in quotes." }
    if whole == unsigned.count { return Int64(plain(text.utf8)) == nil ? tooLarge : nil }
    return whole > 0 && isFractionAndExponent(unsigned.dropFirst(whole)) ? nil : numberRule
  }

  private static let tooLarge = "This number is too large: it does not fit into 64 bits."

  private static func isFractionAndExponent(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    if rest.first == UInt8(ascii: ".") {
      let digits = runLength(rest.dropFirst())
      if digits == 0 { return false }
      rest = rest.dropFirst(1 + digits)
    }
    guard let mark = rest.first else { return true }
    guard "eE".utf8.contains(mark) else { return false }
    rest = rest.dropFirst()
    if let sign = rest.first, "+-".utf8.contains(sign) { rest = rest.dropFirst() }
    return !rest.isEmpty && runLength(rest) == rest.count
  }

  /// How many bytes are digits, with single underscores between them.
  private static func runLength(_ bytes: ArraySlice<UInt8>, radix: Int = 10) -> Int {
    var length = 0
    var wasDigit = false
    for byte in bytes {
      let isDigit = Unicode.Scalar(byte).isDigit(radix)
      guard isDigit || wasDigit && byte == UInt8(ascii: "_") else { break }
      wasDigit = isDigit
      length += 1
    }
    return wasDigit || length == 0 ? length : length - 1
  }

  private static func plain(_ digits: some Sequence<UInt8>) -> String {
    String(decoding: digits.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
  }
}

nonisolated extension Unicode.Scalar {
  fileprivate func isDigit(_ radix: Int) -> Bool { Character(self).hexDigitValue.map { $0 < radix } ?? false }
}
