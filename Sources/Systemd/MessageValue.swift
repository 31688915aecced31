import CSystemd

/// A Swift type that stands for one basic D-Bus type.
public protocol MessageValue {
  /// The D-Bus type code, for instance `s`.
  static var typeCode: Character { get }

  /// Adds the value to a message. ``Message/append(_:)`` reads better.
  func append(to message: Message) throws(BusError)

  /// Takes the next value of this type out of a message; nil at the end of the message or container.
  static func readNext(from message: Message) throws(BusError) -> Self?
}

extension MessageValue {
  static var code: CChar { CChar(bitPattern: typeCode.asciiValue!) }
}

extension Message {
  /// - Returns: false at the end of the message or container, where libsystemd itself tells the two apart.
  fileprivate func readNext(_ code: CChar, into value: UnsafeMutableRawPointer) throws(BusError) -> Bool {
    guard !isAtEnd else { return false }
    return try check(sd_bus_message_read_basic(pointer, code, value), "reading a value") > 0
  }
}

extension MessageValue where Self: Numeric & BitwiseCopyable {
  public func append(to message: Message) throws(BusError) {
    var value = self
    try check(sd_bus_message_append_basic(message.pointer, Self.code, &value), "appending a number")
  }

  public static func readNext(from message: Message) throws(BusError) -> Self? {
    var value: Self = 0
    return try message.readNext(code, into: &value) ? value : nil
  }
}

extension UInt8: MessageValue { public static var typeCode: Character { "y" } }
extension Int16: MessageValue { public static var typeCode: Character { "n" } }
extension UInt16: MessageValue { public static var typeCode: Character { "q" } }
extension Int32: MessageValue { public static var typeCode: Character { "i" } }
extension UInt32: MessageValue { public static var typeCode: Character { "u" } }
extension Int64: MessageValue { public static var typeCode: Character { "x" } }
extension UInt64: MessageValue { public static var typeCode: Character { "t" } }
extension Double: MessageValue { public static var typeCode: Character { "d" } }

extension Bool: MessageValue {
  public static var typeCode: Character { "b" }

  public func append(to message: Message) throws(BusError) {
    var value: Int32 = self ? 1 : 0  // libsystemd takes an int, the wire carries 32 bits
    try check(sd_bus_message_append_basic(message.pointer, Self.code, &value), "appending a truth value")
  }

  public static func readNext(from message: Message) throws(BusError) -> Bool? {
    var value: Int32 = 0
    return try message.readNext(code, into: &value) ? value != 0 : nil
  }
}

extension String: MessageValue {
  public static var typeCode: Character { "s" }

  public func append(to message: Message) throws(BusError) { try append(to: message, as: Self.code) }

  public static func readNext(from message: Message) throws(BusError) -> String? {
    try readNext(from: message, as: code)
  }

  /// C would end the string at a NUL byte and drop the rest without a word.
  fileprivate func append(to message: Message, as code: CChar) throws(BusError) {
    guard !utf8.contains(0) else {
      throw BusError(.invalidArgument, message: "a D-Bus string cannot hold a NUL byte")
    }
    try check(sd_bus_message_append_basic(message.pointer, code, self), "appending a string")
  }

  fileprivate static func readNext(from message: Message, as code: CChar) throws(BusError) -> String? {
    var value: UnsafePointer<CChar>?
    return try message.readNext(code, into: &value) ? value.map { String(cString: $0) } : nil
  }
}

/// The path of an object on the bus, such as `/org/freedesktop/Notifications`.
nonisolated public struct ObjectPath: Hashable, Sendable, CustomStringConvertible {
  public let description: String

  /// Not checked here: libsystemd refuses a malformed path when it is appended.
  public init(_ path: String) { description = path }
}

extension ObjectPath: MessageValue {
  public static var typeCode: Character { "o" }

  public func append(to message: Message) throws(BusError) { try description.append(to: message, as: Self.code) }

  public static func readNext(from message: Message) throws(BusError) -> ObjectPath? {
    try String.readNext(from: message, as: code).map { ObjectPath($0) }
  }
}

/// A file descriptor that goes along with a message. The sender keeps its own; one that was received is the message's, and
/// closed with it.
nonisolated public struct PassedDescriptor: Hashable, Sendable {
  public let number: Int32

  public init(_ number: Int32) { self.number = number }
}

extension PassedDescriptor: MessageValue {
  public static var typeCode: Character { "h" }

  public func append(to message: Message) throws(BusError) {
    var value = number
    try check(sd_bus_message_append_basic(message.pointer, Self.code, &value), "appending a file descriptor")
  }

  public static func readNext(from message: Message) throws(BusError) -> PassedDescriptor? {
    var value: Int32 = -1
    return try message.readNext(code, into: &value) ? PassedDescriptor(value) : nil
  }
}
