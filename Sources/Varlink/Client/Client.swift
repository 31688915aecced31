/// Calls the methods of a server over one connection, one after another, and waits for the replies.
///
/// ```swift
/// let client = try Client(path: "/run/user/1000/org.example.echo")
/// let echo = try client.call("org.example.echo.Echo", Echo(text: "hello"), as: Echo.self)
/// ```
///
/// It needs no event loop. A call that times out or is left early closes the connection, as its reply would
/// otherwise be taken for that of the next call; make a new client then.
public final class Client {
  private let channel: Channel
  private let writer = JSONWriter()

  /// Connects to a Unix socket.
  ///
  /// - Parameters:
  ///   - timeout: for the connection alone; a server that is there takes it in at once.
  ///   - users: the numbers of those whose server it may be; nil: anybody's. Who listened at the socket is asked of the kernel
  ///     before anything is sent: SO_PEERCRED in unix(7).
  /// - Throws: ``ClientError``, ``ClientError/unreachable(path:errno:)`` when nobody listens there.
  public init(path: String, timeout: Duration = .seconds(10), users: Set<UInt32>? = nil) throws(ClientError) {
    channel = try Channel(path: path, timeout: timeout, users: users)
  }

  /// Calls a method and waits for its reply.
  ///
  /// - Parameters:
  ///   - method: fully qualified, such as `org.example.echo.Echo`.
  ///   - timeout: for the whole call; nil waits as long as it takes.
  /// - Throws: ``VarlinkError`` as the server gave it, ``ClientError``, `DecodingError`.
  public func call<Reply: Decodable>(
    _ method: String, _ parameters: some Encodable = Empty(), as type: Reply.Type = Reply.self,
    timeout: Duration? = nil
  ) throws -> Reply {
    try exchange(method, parameters, timeout) { parameters in try JSON.parse(parameters).decode(type) }
  }

  /// Calls a method and gives the parameters of its reply as they came: a JSON object in UTF-8.
  ///
  /// - Throws: ``VarlinkError`` as the server gave it, ``ClientError``.
  public func callRaw(
    _ method: String, _ parameters: some Encodable = Empty(), timeout: Duration? = nil
  ) throws -> [UInt8] {
    try exchange(method, parameters, timeout) { Array($0) }
  }

  /// Calls a method that is not to be answered.
  ///
  /// - Throws: ``ClientError``.
  public func callOneway(
    _ method: String, _ parameters: some Encodable = Empty(), timeout: Duration? = nil
  ) throws {
    try send(method, parameters, .oneway, Deadline(after: timeout))
  }

  /// Calls a method with `more` and gives each reply to `each` when it comes, until the last one.
  ///
  /// - Parameters:
  ///   - timeout: how long nothing may come; nil: for ever.
  ///   - firstTimeout: the same until the first reply, where that is another time.
  /// - Throws: ``VarlinkError`` as the server gave it, ``ClientError``, `DecodingError`, and what `each` throws.
  public func stream<Reply: Decodable>(
    _ method: String, _ parameters: some Encodable = Empty(), as type: Reply.Type = Reply.self,
    timeout: Duration? = nil, firstTimeout: Duration? = nil, each: (Reply) throws -> Void
  ) throws {
    try replies(method, parameters, timeout, firstTimeout) { parameters in
      try each(try JSON.parse(parameters).decode(type))
    }
  }

  /// Calls a method with `more` and gives the parameters of each reply as they came: a JSON object in UTF-8.
  ///
  /// - Parameters:
  ///   - timeout: how long nothing may come; nil: for ever.
  ///   - firstTimeout: the same until the first reply, where that is another time.
  /// - Throws: ``VarlinkError`` as the server gave it, ``ClientError``, and what `each` throws.
  public func streamRaw(
    _ method: String, _ parameters: some Encodable = Empty(), timeout: Duration? = nil, firstTimeout: Duration? = nil,
    each: ([UInt8]) throws -> Void
  ) throws {
    try replies(method, parameters, timeout, firstTimeout) { parameters in try each(Array(parameters)) }
  }

  // MARK: Exchanges

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private func exchange<T>(
    _ method: String, _ parameters: some Encodable, _ timeout: Duration?, _ read: (Bytes) throws -> T
  ) throws -> T {
    let deadline = Deadline(after: timeout)
    try send(method, parameters, .single, deadline)
    let (result, continues) = try receive(until: deadline, read)
    if continues {
      channel.close()
      throw ClientError.malformedReply(reason: "more replies to a call that takes one")
    }
    return result
  }

  private func replies(
    _ method: String, _ parameters: some Encodable, _ timeout: Duration?, _ firstTimeout: Duration?,
    _ read: (Bytes) throws -> Void
  ) throws {
    var silence = firstTimeout ?? timeout
    try send(method, parameters, .more, Deadline(after: silence))
    while try receive(until: Deadline(after: silence), silence: silence, read).continues { silence = timeout }
  }

  private func send(_ method: String, _ parameters: some Encodable, _ mode: CallMode, _ deadline: Deadline) throws {
    let output = writer.output
    output.truncate(to: 0)
    output.append(raw: #"{"method":"#)
    writer.append(method)
    output.append(raw: mode.member)
    output.append(raw: #","parameters":"#)
    try writer.write(parameters)
    output.append(raw: "}\0")
    try closingOnClientError { try channel.send(output.bytes, until: deadline) }
  }

  /// Waits for a reply. Errors of the server leave the connection as it is; everything else closes it.
  private func receive<T>(
    until deadline: Deadline, silence: Duration? = nil, _ read: (Bytes) throws -> T
  ) throws -> (T, continues: Bool) {
    let reply = try closingOnClientError {
      try channel.receive(until: deadline, silence: silence) { message in try Self.parse(message, read) }
    }
    switch reply {
    case .failure(let error): throw error
    case .success(let reply): return reply
    }
  }

  private static func parse<T>(
    _ message: Bytes, _ read: (Bytes) throws -> T
  ) throws -> Result<(T, continues: Bool), VarlinkError> {
    let header: ReplyHeader
    do {
      header = try ReplyHeader(parsing: message)
    } catch {
      throw ClientError.malformedReply(reason: error.description)
    }
    let parameters = header.parameters.map { Bytes(rebasing: message[$0]) }
    if let name = header.error {
      return .failure(VarlinkError(name: name, parametersJSON: parameters.map(Array.init) ?? Array("{}".utf8)))
    }
    return .success((try parameters.map(read) ?? Self.empty.withUnsafeBufferPointer(read), header.continues))
  }

  private static let empty = Array("{}".utf8)

  private func closingOnClientError<T>(_ work: () throws -> T) throws -> T {
    do {
      return try work()
    } catch {
      channel.close()
      throw error
    }
  }
}

extension CallMode {
  /// What it adds to a call.
  fileprivate var member: StaticString {
    switch self {
    case .single: ""
    case .oneway: #","oneway":true"#
    case .more: #","more":true"#
    case .upgrade: #","upgrade":true"#
    }
  }
}
