/// Compares parameters with what an interface declares.
struct ParameterCheck {
  let types: [String: TypeExpression]

  /// The first parameter that is missing, not declared or of another type; nil when all is well.
  ///
  /// Inside a parameter the place is given with dots, as in `current.distance`.
  func fault(in parameters: [String: JSON], declared fields: [InterfaceDescription.Field]) -> String? {
    fault(in: parameters, fields, path: "")
  }

  private func fault(
    in members: [String: JSON], _ fields: [InterfaceDescription.Field], path: String
  ) -> String? {
    var known = 0
    for field in fields {
      let value = members[field.name]
      if value != nil { known += 1 }
      if let fault = fault(in: value ?? .null, field.type, path: path + field.name) { return fault }
    }
    guard known < members.count else { return nil }
    let names = Set(fields.map(\.name))
    return members.keys.filter { !names.contains($0) }.min().map { path + $0 }
  }

  private func fault(in value: JSON, _ type: TypeExpression, path: String) -> String? {
    switch (type, value) {
    case (.bool, .bool), (.int, .integer), (.float, .integer), (.string, .string), (.object, .object): nil
    case (.float, .real(let number)): number.isFinite ? nil : path
    case (.any, let value): value == .null ? path : nil
    case (.nullable, .null): nil
    case (.nullable(let type), let value): fault(in: value, type, path: path)
    case (.named(let name), let value): types[name].map { fault(in: value, $0, path: path) } ?? path
    case (.enumeration(let names), .string(let name)): names.contains(name) ? nil : path
    case (.structure(let fields), .object(let members)): fault(in: members, fields, path: path + ".")
    case (.array(let type), .array(let elements)): fault(inEach: elements, type, path: path)
    case (.map(let type), .object(let members)): fault(inEach: members.values, type, path: path)
    default: path
    }
  }

  private func fault(inEach values: some Sequence<JSON>, _ type: TypeExpression, path: String) -> String? {
    for value in values {
      if let fault = fault(in: value, type, path: path) { return fault }
    }
    return nil
  }
}
