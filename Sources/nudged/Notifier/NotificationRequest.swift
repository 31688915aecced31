import NudgeCore
import Systemd

extension Notifications {
  /// A notification as the daemon wants it; a server gets what it is able to show of it.
  struct Request {
    var appName: String
    /// One line of plain text.
    var summary: String
    /// Plain text; empty: none.
    var body: String
    /// Buttons, at most three of them, and perhaps `default`: a click on the notification itself.
    var actions: [(key: String, label: String)] = []

    init(appName: String, summary: String, body: String) {
      self.appName = appName
      self.summary = summary
      self.body = body
    }
  }
}

extension Notifications.Request {
  /// The call of `Notify`, adapted to what the server can do.
  func message(on bus: Bus, to server: NotificationServer) throws(BusError) -> Message {
    let text = Text(self, server.capabilities)
    let message = try Message(
      bus, destination: server.uniqueName, path: NotificationServer.path, interface: NotificationServer.busName,
      member: "Notify")
    try message.append(appName)
    // Never the number of an earlier notification: it may be another's by now.
    try message.append(UInt32(0))
    try message.append("")  // no icon
    try message.append(text.summary)
    try message.append(text.body)
    try message.append(array: server.capabilities.contains("actions") ? actions.flatMap { [$0.key, $0.label] } : [])
    try message.append(dictionary: [(key: "urgency", value: .byte(1))])  // normal; a byte, not a number
    try message.append(Int32(-1))  // how long it stays is the server's to say
    return message
  }

  /// Summary and body as a server with these capabilities takes them.
  struct Text: Equatable {
    var summary: String
    var body: String

    init(_ request: Notifications.Request, _ capabilities: Set<String>) {
      summary = request.summary.shownOnOneLine
      body = request.body.shownSafely
      if !capabilities.contains("body"), !body.isEmpty {
        summary += ": " + body.shownOnOneLine
        body = ""
      } else if capabilities.contains("body-markup") {
        body = Self.escaped(body)
      }
    }

    /// Text that a server which reads markup shows as it stands. By scalars: an accent set upon a `<` hides it from a
    /// comparison of characters, and not from a parser.
    private static func escaped(_ text: String) -> String {
      text.unicodeScalars.reduce(into: "") { escaped, scalar in
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        default: escaped.unicodeScalars.append(scalar)
        }
      }
    }
  }
}
