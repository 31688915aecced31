/// An error that goes over the wire: what handlers throw and clients catch.
///
/// ```swift
/// throw VarlinkError(name: "org.example.ftl.ParameterOutOfRange", parameters: ["field": "speed"])
/// ```
public struct VarlinkError: Error, Sendable {
  /// Fully qualified, such as `org.example.ftl.NotEnoughEnergy`.
  public var name: String
  /// The parameters as a JSON object, in UTF-8.
  public let parametersJSON: [UInt8]

  /// - Parameter parameters: encodes as a JSON object; what does not is left out.
  public init(name: String, parameters: some Encodable & Sendable) {
    let encoded = (try? JSON.encode(parameters)) ?? []
    self.init(name: name, parametersJSON: encoded.first == UInt8(ascii: "{") ? encoded : Array("{}".utf8))
  }

  /// An error without parameters.
  public init(name: String) { self.init(name: name, parametersJSON: Array("{}".utf8)) }

  /// - Parameter parametersJSON: a JSON object, in UTF-8.
  public init(name: String, parametersJSON: [UInt8]) {
    self.name = name
    self.parametersJSON = parametersJSON
  }

  /// The parameters as a type of one's own.
  ///
  /// - Throws: `DecodingError`.
  public func parameters<T: Decodable>(as type: T.Type = T.self) throws -> T {
    try JSON.decode(type, from: parametersJSON)
  }
}

extension VarlinkError: Equatable {
  public static func == (left: VarlinkError, right: VarlinkError) -> Bool {
    left.name == right.name && (try? JSON(parsing: left.parametersJSON)) == (try? JSON(parsing: right.parametersJSON))
  }
}

extension VarlinkError: CustomStringConvertible {
  public var description: String { "\(name) \(String(decoding: parametersJSON, as: UTF8.self))" }
}

/// The errors of `org.varlink.service`, which every method may give.
extension VarlinkError {
  static let service = "org.varlink.service"

  /// The service does not have the interface.
  public static func interfaceNotFound(_ interface: String) -> VarlinkError {
    VarlinkError(name: "\(service).InterfaceNotFound", parameters: ["interface": interface])
  }

  /// The interface does not have the method.
  public static func methodNotFound(_ method: String) -> VarlinkError {
    VarlinkError(name: "\(service).MethodNotFound", parameters: ["method": method])
  }

  /// The interface has the method, but the service does not offer it.
  public static func methodNotImplemented(_ method: String) -> VarlinkError {
    VarlinkError(name: "\(service).MethodNotImplemented", parameters: ["method": method])
  }

  /// A parameter is missing, not declared, of a wrong type or out of range.
  public static func invalidParameter(_ parameter: String) -> VarlinkError {
    VarlinkError(name: "\(service).InvalidParameter", parameters: ["parameter": parameter])
  }

  /// The client may not do this.
  public static var permissionDenied: VarlinkError { VarlinkError(name: "\(service).PermissionDenied") }

  /// The method has to be called with `more`.
  public static var expectedMore: VarlinkError { VarlinkError(name: "\(service).ExpectedMore") }

  /// What was thrown while parameters were read, as an error that names the parameter.
  static func invalidParameter(_ error: DecodingError) -> VarlinkError {
    let path: [any CodingKey] =
      switch error {
      case .keyNotFound(let key, let context): context.codingPath + [key]
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
        context.codingPath
      @unknown default: []
      }
    let names = path.filter { $0.intValue == nil }.map(\.stringValue)
    return invalidParameter(names.isEmpty ? "parameters" : names.joined(separator: "."))
  }
}
