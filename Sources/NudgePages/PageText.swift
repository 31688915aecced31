import Mustache
import NudgeCore

/// How everything in a page is escaped that is not of a template.
///
/// Mustache's own way goes by characters as people see them, so that a quotation mark with an accent on it is none of those it
/// knows, and would end an attribute. This one goes by bytes. Control characters, which HTML does not admit, are shown.
struct PageText: MustacheContentType {
  func escapeText(_ text: String) -> String { Self.escaped(text) }

  static func escaped(_ text: String) -> String {
    let text = text.shownSafely
    guard text.utf8.contains(where: { reference(to: $0) != nil }) else { return text }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count * 5 / 4)
    for byte in text.utf8 {
      if let reference = reference(to: byte) { escaped += reference.utf8 } else { escaped.append(byte) }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func reference(to byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case UInt8(ascii: "`"): "&#96;"
    default: nil
    }
  }
}

extension StaticString {
  fileprivate var utf8: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}
