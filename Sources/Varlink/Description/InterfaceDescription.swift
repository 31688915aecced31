/// What an interface offers, read from its text in the interface definition language.
public struct InterfaceDescription: Sendable {
  /// Reverse-domain name, such as `org.example.ftl`.
  public let name: String
  /// The text, as it was given.
  public let text: String
  /// What the comments before `interface` say.
  public let documentation: String
  /// In the order of the text.
  public let members: [Member]
  let methods: [String: Method]
  let types: [String: TypeExpression]

  /// A named part of an interface. Types, methods and errors share one set of names.
  public enum Member: Hashable, Sendable {
    case type(TypeAlias)
    case method(Method)
    case error(ErrorDeclaration)
  }

  public struct TypeAlias: Hashable, Sendable {
    public let name: String
    public let documentation: String
    public let type: TypeExpression
  }

  public struct Method: Hashable, Sendable {
    public let name: String
    public let documentation: String
    public let inputs: [Field]
    public let outputs: [Field]
  }

  public struct ErrorDeclaration: Hashable, Sendable {
    public let name: String
    public let documentation: String
    public let fields: [Field]
  }

  /// A named value in a structure, a method's parameters or an error.
  public struct Field: Hashable, Sendable {
    public let name: String
    public let documentation: String
    public let type: TypeExpression
  }

  /// - Throws: ``DescriptionError`` when the text breaks the grammar of UAPI.20, repeats a name, or uses a type that
  ///   it does not declare.
  public init(parsing text: String) throws(DescriptionError) {
    var parser = DescriptionParser(text)
    let parsed = try parser.interface()
    name = parsed.name
    documentation = parsed.documentation
    members = parsed.members
    self.text = text
    var methods: [String: Method] = [:]
    var types: [String: TypeExpression] = [:]
    for member in parsed.members {
      switch member {
      case .method(let method): methods[method.name] = method
      case .type(let alias): types[alias.name] = alias.type
      case .error: break
      }
    }
    self.methods = methods
    self.types = types
  }
}

/// A type, as written in the interface definition language.
public indirect enum TypeExpression: Hashable, Sendable {
  case bool, int, float, string
  /// Any JSON object.
  case object
  /// Any JSON value but `null`.
  case any
  case structure([InterfaceDescription.Field])
  case enumeration([String])
  /// A type that the interface declares.
  case named(String)
  case array(TypeExpression)
  /// A map from strings; with an empty structure as value, a set.
  case map(TypeExpression)
  case nullable(TypeExpression)
}

/// An interface text that is not well-formed.
public struct DescriptionError: Error, Hashable, CustomStringConvertible {
  /// Counted from 1.
  public var line: Int
  /// In characters, counted from 1.
  public var column: Int
  /// What is wrong there.
  public var reason: String

  public var description: String { "line \(line), column \(column): \(reason)" }
}
