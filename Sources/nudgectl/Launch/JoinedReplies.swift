import Varlink

/// Several replies with one array each, as one object: `{"nudges":[…]}`. The elements stay byte for byte what they were;
/// nothing is parsed that need not be.
struct JoinedReplies {
  let member: String
  private var isFirst = true
  private var isEmpty = true

  init(member: String) { self.member = member }

  /// What to print for the next reply.
  ///
  /// - Throws: `ClientError.malformedReply` when the reply is not an object with that array.
  mutating func add(_ reply: [UInt8]) throws(ClientError) -> String {
    guard let elements = JSONSlice.elements(of: member, in: reply) else {
      throw .malformedReply(reason: "no array \(member)")
    }
    var text = isFirst ? opening : ""
    isFirst = false
    guard !elements.isEmpty else { return text }
    if !isEmpty { text += "," }
    isEmpty = false
    return text + String(decoding: elements, as: UTF8.self)
  }

  var end: String { (isFirst ? opening : "") + "]}\n" }

  private var opening: String { "{\(JSONText.quoted(member)):[" }
}
