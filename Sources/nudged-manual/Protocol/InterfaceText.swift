import Varlink

/// Writes parts of an interface in its own language again, narrow enough for a page.
struct InterfaceText {
  /// Columns of a line.
  let width: Int

  func lines(of method: InterfaceDescription.Method) -> [String] {
    let opening = "method \(method.name)"
    let inputs = short(method.inputs)
    let outputs = short(method.outputs)
    if let inputs, let outputs, fits("\(opening)\(inputs) -> \(outputs)") {
      return ["\(opening)\(inputs) -> \(outputs)"]
    }
    let head =
      inputs.flatMap { fits("\(opening)\($0) -> (") ? ["\(opening)\($0)"] : nil } ?? long(opening, method.inputs)
    let tail =
      outputs.flatMap { fits("\(head.last ?? "") -> \($0)") ? ["-> \($0)"] : nil } ?? long("-> ", method.outputs)
    return head.dropLast() + ["\(head.last ?? "") \(tail[0])"] + tail.dropFirst()
  }

  func lines(of type: InterfaceDescription.TypeAlias) -> [String] {
    let line = "type \(type.name) \(Self.text(type.type))"
    guard case .structure(let fields) = type.type, !(fits(line) && short(fields) != nil) else { return [line] }
    return long("type \(type.name) ", fields)
  }

  private func fits(_ line: String) -> Bool { line.count <= width }

  /// On one line; nil where something is said about a field.
  private func short(_ fields: [InterfaceDescription.Field]) -> String? {
    fields.allSatisfy(\.documentation.isEmpty) ? Self.text(.structure(fields)) : nil
  }

  private func long(_ opening: String, _ fields: [InterfaceDescription.Field]) -> [String] {
    let lines = fields.enumerated().flatMap { index, field in
      Prose.lines(field.documentation, width: width - 4).map { "  # \($0)" }
        + ["  \(field.name): \(Self.text(field.type))\(index < fields.count - 1 ? "," : "")"]
    }
    return ["\(opening)("] + lines + [")"]
  }

  /// A type on one line.
  static func text(_ type: TypeExpression) -> String {
    switch type {
    case .bool: "bool"
    case .int: "int"
    case .float: "float"
    case .string: "string"
    case .object: "object"
    case .any: "any"
    case .structure(let fields):
      "(\(fields.map { "\($0.name): \(text($0.type))" }.joined(separator: ", ")))"
    case .enumeration(let values): "(\(values.joined(separator: ", ")))"
    case .named(let name): name
    case .array(let type): "[]\(text(type))"
    case .map(let type): "[string]\(text(type))"
    case .nullable(let type): "?\(text(type))"
    }
  }
}
