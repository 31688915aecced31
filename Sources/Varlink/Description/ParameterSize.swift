/// How much there is in one parameter of a call.
public struct ParameterSize: Hashable, Sendable {
  /// Elements of arrays and members of objects, at any depth; 0 for a value by itself.
  public var elements = 0
  /// Bytes of its longest text.
  public var longest = 0
  /// Bytes of all its texts, names of members among them.
  public var bytes = 0

  init(elements: Int) { self.elements = elements }

  init(_ value: JSON) { add(value) }

  private mutating func add(_ value: JSON) {
    switch value {
    case .string(let text): add(text)
    case .array(let values):
      elements += values.count
      for value in values { add(value) }
    case .object(let members):
      elements += members.count
      for (name, value) in members {
        add(name)
        add(value)
      }
    case .null, .bool, .integer, .real: break
    }
  }

  private mutating func add(_ text: String) {
    let count = text.utf8.count
    longest = max(longest, count)
    bytes += count
  }

  /// How many values a JSON text has at least, by its commas and brackets outside of its texts: millions of them would take
  /// hundreds of megabytes to read.
  static func values(in text: UnsafeBufferPointer<UInt8>) -> Int {
    var (count, place) = (1, 0)
    while place < text.count {
      switch text[place] {
      case UInt8(ascii: "\""):
        place += 1
        while place < text.count, text[place] != UInt8(ascii: "\"") {
          place += text[place] == UInt8(ascii: "\\") ? 2 : 1
        }
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "{"): count += 1
      default: break
      }
      place += 1
    }
    return count
  }
}
