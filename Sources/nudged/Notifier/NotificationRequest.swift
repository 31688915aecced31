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
    /// Buttons, of which three are shown, and perhaps `default`: a click on the notification itself.
    var actions: [(key: String, label: String)] = []
    /// A name, or the address of a file.
    var icon = Self.desktopEntry
    /// What is heard with it, where the server plays sounds.
    var sound = Sound.silent
    /// Where the server lets people type into the notification.
    var reply: Reply?

    init(appName: String, summary: String, body: String) {
      self.appName = appName
      self.summary = summary
      self.body = body
    }
  }
}

extension Notifications.Request {
  /// Typing in the notification itself. KDE's extension of the specification: the capability and the action are called
  /// `inline-reply`, the hints begin with `x-kde-reply-`, and the signal is `NotificationReplied`.
  struct Reply {
    /// The key of the button it takes the place of.
    var replaces: String
    var label: String
    /// What stands in the empty field.
    var placeholder: String
    /// What stands on the button that sends it.
    var submit: String

    static let key = "inline-reply"
  }

  /// The call of `Notify`, adapted to what the server can do.
  func message(on bus: Bus, to server: NotificationServer) throws(BusError) -> Message {
    let text = Text(self, server.capabilities)
    let message = try Message(
      bus, destination: server.uniqueName, path: NotificationServer.path, interface: NotificationServer.busName,
      member: "Notify")
    try message.append(appName)
    // Never the number of an earlier notification: it may be another's by now.
    try message.append(UInt32(0))
    try message.append(icon)
    try message.append(text.summary)
    try message.append(text.body)
    try message.append(array: offered(to: server).flatMap { [$0.key, $0.label] })
    try message.append(dictionary: hints(for: server))
    try message.append(Int32(-1))  // how long it stays is the server's to say
    return message
  }

  /// The name of the `.desktop` file, by which a desktop finds name and picture of the program.
  static let desktopEntry = "org.nudged.nudged"

  /// The specification's key of a click on the notification itself, which hardly any server draws as a button.
  static let click = "default"
  /// GNOME shows no more.
  private static let mostButtons = 3

  /// What the person can press there.
  func offered(to server: NotificationServer) -> [(key: String, label: String)] {
    guard server.capabilities.contains("actions") else { return [] }
    var buttons = actions.filter { $0.key != Self.click }
    if let reply = reply(on: server), let index = buttons.firstIndex(where: { $0.key == reply.replaces }) {
      buttons[index] = (Reply.key, reply.label)
    }
    return actions.filter { $0.key == Self.click && !server.drawsClick } + buttons.prefix(Self.mostButtons)
  }

  private func reply(on server: NotificationServer) -> Reply? {
    server.capabilities.isSuperset(of: ["actions", Reply.key]) ? reply : nil
  }

  /// Neither `transient`, which would keep it out of the server's list, nor `resident`: a bubble that was answered or put
  /// off has nothing left to say.
  private func hints(for server: NotificationServer) -> [(key: String, value: Variant)] {
    var hints: [(key: String, value: Variant)] = [
      ("urgency", .byte(1)),  // normal; a byte, not a number
      ("desktop-entry", .string(Self.desktopEntry)),
    ]
    switch sound {
    // Not only where sounds are offered: some play one for whatever comes, and say nothing of it.
    case .silent: hints.append(("suppress-sound", .bool(true)))
    case .named(let name) where server.playsSounds: hints.append(("sound-name", .string(name)))
    case .named: break
    }
    guard let reply = reply(on: server) else { return hints }
    return hints + [
      ("x-kde-reply-placeholder-text", .string(reply.placeholder)),
      ("x-kde-reply-submit-button-text", .string(reply.submit)),
    ]
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
