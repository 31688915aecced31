import NudgeCore
import Varlink

/// The blocks of the page about the protocol: what the daemon serves, as it describes it.
struct ProtocolPage {
  let interfaces: [InterfaceDescription]

  /// - Throws: `DescriptionError`.
  init() throws {
    interfaces = try [Control.description, JournalMethods.description, InsightMethods.description]
      .map { try InterfaceDescription(parsing: $0) }
  }

  var blocks: [String: Mdoc] {
    var page = Mdoc()
    var known: [String: (type: TypeExpression, home: String)] = [:]
    for interface in interfaces {
      page.opening(interface)
      page.methods(interface)
      page.types(interface, known)
      page.errors(interface)
      for case .type(let type) in interface.members where known[type.name] == nil {
        known[type.name] = (type.type, interface.name)
      }
    }
    return ["interfaces": page]
  }

  /// What the frame says in figures.
  static var words: [String: String] {
    let limits = Server.Limits()
    return [
      "maximum-message-size": mebibytes(limits.maximumMessageSize),
      "maximum-connections": "\(limits.maximumConnections)",
      "maximum-calls-in-flight": "\(limits.maximumCallsInFlight)",
      "maximum-queued-reply-bytes": mebibytes(limits.maximumQueuedReplyBytes),
      "maximum-depth": "\(JSON.maximumDepth)",
    ]
  }

  private static func mebibytes(_ bytes: Int) -> String {
    bytes.isMultiple(of: 1 << 20) ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
  }
}

extension Mdoc {
  /// An interface's text is set in under a heading of its own.
  private static let text = InterfaceText(width: 68)

  fileprivate mutating func opening(_ interface: InterfaceDescription) {
    macro("Sh", Mdoc.escape("INTERFACE \(interface.name)"))
    documentation(interface.documentation)
    let methods = interface.members.compactMap { if case .method(let method) = $0 { method.name } else { nil } }
    paragraph("Methods: \(methods.joined(separator: ", ")).")
  }

  fileprivate mutating func methods(_ interface: InterfaceDescription) {
    for case .method(let method) in interface.members {
      macro("Ss", Mdoc.escape(method.name))
      documentation(method.documentation)
      literal(Self.text.lines(of: method))
    }
  }

  /// - Parameter known: types of the interfaces before; what is the same here is not written again.
  fileprivate mutating func types(
    _ interface: InterfaceDescription, _ known: [String: (type: TypeExpression, home: String)]
  ) {
    macro("Ss", Mdoc.escape("Types of \(interface.name)"))
    for case .type(let type) in interface.members {
      if let earlier = known[type.name], earlier.type == type.type {
        paragraph("\(type.name): as in \(earlier.home).")
      } else {
        if !type.documentation.isEmpty { documentation(type.documentation) }
        literal(Self.text.lines(of: type))
      }
    }
  }

  fileprivate mutating func errors(_ interface: InterfaceDescription) {
    macro("Ss", Mdoc.escape("Errors of \(interface.name)"))
    let errors = interface.members.compactMap { if case .error(let error) = $0 { error } else { nil } }
    list(errors) { error, page in
      page.macro("It", "Er", Mdoc.word(error.name), "No", Mdoc.word(InterfaceText.text(.structure(error.fields))))
      page.documentation(error.documentation)
    }
  }

  private mutating func documentation(_ text: String) {
    prose(Prose(text))
  }
}
