/// What was put right in a JSON text of another program.
public struct JSONMending: OptionSet, Hashable, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// An escaped half of a surrogate pair became U+FFFD: a program has cut a text in the middle of an emoji.
  public static let halfCharacter = JSONMending(rawValue: 1)
  /// A key came twice with one value, or in two spellings that look the same (NFC and NFD): the first one counts.
  public static let repeatedKey = JSONMending(rawValue: 2)
  /// A line break or another control character stood in a string as it is.
  public static let controlCharacter = JSONMending(rawValue: 4)
  /// A comma stood behind the last member or element.
  public static let comma = JSONMending(rawValue: 8)
  /// A number has more digits than this computer reckons with; it is the text of them.
  public static let longNumber = JSONMending(rawValue: 16)
}
