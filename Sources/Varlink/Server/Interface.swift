/// An interface and what answers its methods.
///
/// ```swift
/// var interface = try Interface("""
///   # Says things again.
///   interface org.example.echo
///   method Echo(text: string) -> (text: string)
///   """)
/// interface.method("Echo") { (parameters: Echo, _) in parameters }
/// server.register(interface)
/// ```
///
/// Parameters are compared with the description before a handler sees them. A method without a handler answers
/// `MethodNotImplemented`, and so does the handler of a method that the description does not have.
@MainActor public struct Interface {
  typealias Handler = (_ parameters: JSON, _ call: Call, _ connection: Connection) throws -> Void

  public let description: InterfaceDescription
  /// Looks at how much there is in each parameter of a call before it is read; what it throws is the reply. Asked with
  /// `parameters` for all of them together, where these are many values. `method` is the full name.
  public var examine: (_ method: String, _ parameter: String, _ size: ParameterSize) throws(VarlinkError) -> Void = {
    (_, _, _) throws(VarlinkError) in
  }
  private var handlers: [String: Handler] = [:]

  /// - Parameter description: the interface's text; `GetInterfaceDescription` gives it as it is.
  /// - Throws: ``DescriptionError``.
  public init(_ description: String) throws {
    self.description = try InterfaceDescription(parsing: description)
  }

  /// Answers a method with one reply. What the handler throws is the reply too: ``VarlinkError`` as it is, every other
  /// error as `InternalError`.
  public mutating func method<Parameters: Decodable, Reply: Encodable>(
    _ name: String, _ handle: @escaping (Parameters, Call) throws -> Reply
  ) {
    let read = reader(of: Parameters.self)
    handlers[name] = { parameters, call, connection in
      let reply = try handle(try read(parameters), call)
      if !call.isOneway { try connection.write(reply, continues: false) }
    }
  }

  /// Answers a method with a ``Stream`` of replies, which may go on after the handler returned.
  public mutating func stream<Parameters: Decodable, Reply: Encodable>(
    _ name: String, _ handle: @escaping (Parameters, Stream<Reply>) throws -> Void
  ) {
    let read = reader(of: Parameters.self)
    handlers[name] = { parameters, call, connection in
      let parameters = try read(parameters)
      let exchange = Exchange(call, on: connection)
      do { try handle(parameters, Stream(exchange)) } catch { exchange.fail(error) }
    }
  }

  /// Answers a method with one ``Reply``, which may come after the handler returned.
  public mutating func deferred<Parameters: Decodable, Result: Encodable>(
    _ name: String, _ handle: @escaping (Parameters, Reply<Result>) throws -> Void
  ) {
    let read = reader(of: Parameters.self)
    handlers[name] = { parameters, call, connection in
      let parameters = try read(parameters)
      let exchange = Exchange(call, on: connection)
      do { try handle(parameters, Reply(exchange)) } catch { exchange.fail(error) }
    }
  }

  /// Reads parameters; absent ones only once, not at every call.
  private func reader<Parameters: Decodable>(of type: Parameters.Type) -> (JSON) throws -> Parameters {
    var absent: Parameters?
    return { parameters in
      let isAbsent = if case .object(let members) = parameters { members.isEmpty } else { false }
      if isAbsent, let absent { return absent }
      do {
        let read = try parameters.decode(type)
        if isAbsent { absent = read }
        return read
      } catch let error as DecodingError {
        throw VarlinkError.invalidParameter(error)
      }
    }
  }

  /// The methods by their full names.
  var methods: [(String, Method)] {
    let check = ParameterCheck(types: description.types)
    return description.methods.values.map {
      let name = "\(description.name).\($0.name)"
      let method = Method(inputs: $0.inputs, check: check, handler: handlers[$0.name]) {
        [examine] (parameter, size) throws(VarlinkError) in try examine(name, parameter, size)
      }
      return (name, method)
    }
  }
}

/// One method, as a server calls it.
@MainActor final class Method {
  private let inputs: [InterfaceDescription.Field]
  private let check: ParameterCheck
  private let handler: Interface.Handler?
  private let examine: (_ parameter: String, _ size: ParameterSize) throws(VarlinkError) -> Void

  init(
    inputs: [InterfaceDescription.Field], check: ParameterCheck, handler: Interface.Handler?,
    examine: @escaping (_ parameter: String, _ size: ParameterSize) throws(VarlinkError) -> Void
  ) {
    self.inputs = inputs
    self.check = check
    self.handler = handler
    self.examine = examine
  }

  /// Bytes of parameters that cannot be too many values to read.
  private static let few = 4096

  func perform(_ call: Call, _ text: UnsafeBufferPointer<UInt8>?, on connection: Connection) throws {
    guard let handler, call.mode != .upgrade else { throw VarlinkError.methodNotImplemented(call.method) }
    try handler(try parameters(text), call, connection)
  }

  /// The parameters, found to be what the interface declares.
  private func parameters(_ text: UnsafeBufferPointer<UInt8>?) throws(VarlinkError) -> JSON {
    if inputs.isEmpty, text == nil || text?.count == 2 { return .object([:]) }
    if let text, text.count > Self.few {
      try examine("parameters", ParameterSize(elements: ParameterSize.values(in: text)))
    }
    let parameters = text.map { try? JSON.parse($0) } ?? .object([:])
    guard let parameters, case .object(let members) = parameters else { throw .invalidParameter("parameters") }
    if let fault = check.fault(in: members, declared: inputs) { throw .invalidParameter(fault) }
    for (name, value) in members { try examine(name, ParameterSize(value)) }
    return parameters
  }
}
