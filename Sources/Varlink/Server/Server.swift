public import Glibc

/// Answers calls on Unix sockets, all on the main actor and the main queue.
///
/// It sleeps in the kernel between events: no timer, no thread of its own. A client that has just been answered is
/// waited for up to 50 µs, as it often calls again or leaves at once. Only callers with the server's own user are
/// let in (`SO_PEERCRED`). Whatever one client does, the others are answered: it is read and written without waiting,
/// within ``Limits``.
@MainActor public final class Server {
  public let limits: Limits
  /// Called with errors that are no ``VarlinkError``: what a handler did not expect, or a reply that is no JSON object.
  /// The client is answered with `InternalError` of the method's interface.
  public var onUnexpectedError: (_ method: String, _ error: any Error) -> Void = { _, _ in }

  /// Called after each call was handed on, and again at the end of one that was answered later.
  public var onCall: () -> Void = {}

  /// Asked before anything else, also about methods that are not there (yet). What it gives is the reply.
  public var refusal: (Call) -> VarlinkError? = { _ in nil }

  /// Asked before each call is handed on. What it throws is the reply.
  public var admit: (Call) throws -> Void = { _ in }

  /// Counted up by whoever serves, when what clients began with does not hold any more.
  public var era = 0

  private var info: ServiceInfo
  private var methods: [String: Method] = [:]
  private var descriptions: [String: InterfaceDescription] = [:]
  private var listeners: [Listener] = []
  private var connections: [ObjectIdentifier: Connection] = [:]
  let readBuffer = ReadBuffer()
  /// The one whose call is handed on just now.
  private weak var current: Connection?
  /// Bytes held for all connections.
  private var held = 0
  /// Counted up whenever something comes from a client or is taken by one.
  private var signsOfLife = 0

  /// - Parameters: what `org.varlink.service.GetInfo` tells.
  public init(vendor: String, product: String, version: String, url: String, limits: Limits = Limits()) {
    self.limits = limits
    info = ServiceInfo(vendor: vendor, product: product, version: version, url: url, interfaces: [])
    let service = try? Interface.service(
      info: { [unowned self] in info }, description: { [unowned self] in descriptions[$0]?.text })
    if let service { register(service) }
  }

  isolated deinit { stop() }

  /// Adds an interface, or replaces the one of the same name.
  public func register(_ interface: Interface) {
    let description = interface.description
    if let old = descriptions.updateValue(description, forKey: description.name) {
      for name in old.methods.keys { methods["\(old.name).\(name)"] = nil }
    } else {
      info.interfaces.append(description.name)
    }
    for (name, method) in interface.methods { methods[name] = method }
  }

  // MARK: Listening

  /// Listens on a socket that was made elsewhere, such as one from the service manager, and owns it from now on. Its
  /// file stays when the server stops.
  ///
  /// - Throws: ``ServerError``; the descriptor is closed then.
  public func listen(onDescriptor fd: Int32) throws {
    let descriptor = Descriptor(fd)
    guard Socket.isListening(fd) else { throw ServerError.notListening(fd: fd) }
    do {
      try Socket.prepare(fd)
    } catch {
      throw ServerError.system(call: error.call, errno: error.code)
    }
    listeners.append(Listener(descriptor, server: self))
  }

  /// Makes a socket and listens on it. A socket that nobody answers on any more is replaced.
  ///
  /// - Parameters:
  ///   - path: at most 107 bytes.
  ///   - mode: the file's permissions, less the umask; it never has others.
  /// - Throws: ``ServerError``, ``ServerError/addressInUse(path:)`` when a live server answers there.
  public func listen(atPath path: String, mode: mode_t = 0o600) throws {
    let file = try SocketFile(listeningAt: path, mode: mode, backlog: Int32(limits.maximumConnections))
    listeners.append(Listener(file.descriptor, server: self, file: file))
  }

  /// Ends all connections, with the replies given so far, and removes the sockets that ``listen(atPath:mode:)`` made.
  public func stop() {
    for listener in listeners { listener.stop() }
    listeners = []
    for connection in connections.values { connection.close() }
  }

  // MARK: Connections

  /// Connections at this moment.
  public var connectionCount: Int { connections.count }

  /// Takes a new connection in, or refuses one of another user by closing it.
  ///
  /// - Returns: false when it has to wait: the server owes all others an answer.
  func accept(_ descriptor: Descriptor) -> Bool {
    guard Socket.peerUser(descriptor.number) == geteuid() else { return true }
    guard makeRoom() else { return false }
    let connection = Connection(descriptor, server: self)
    connections[ObjectIdentifier(connection)] = connection
    connection.start()
    return true
  }

  private func makeRoom() -> Bool {
    // Clients that first stopped sending and then went away are noticed only when something is sent to them.
    if isFull { for connection in connections.values { connection.closeIfHungUp() } }
    if isFull { connections.values.filter(\.isOwedNothing).min { $0.lastSign < $1.lastSign }?.close() }
    return !isFull
  }

  private var isFull: Bool { connections.count >= limits.maximumConnections }

  func remove(_ connection: Connection) {
    connections[ObjectIdentifier(connection)] = nil
    takeInWaiting()
  }

  /// A connection has left, or is owed nothing any more: whoever waits for a place may have one.
  func takeInWaiting() {
    for listener in listeners { listener.takeInWaiting() }
  }

  /// A client sent something, or took some of its replies.
  ///
  /// - Returns: a number that is higher than all before.
  func countSignOfLife() -> Int {
    signsOfLife += 1
    return signsOfLife
  }

  /// A connection holds so many bytes more, or less. Where all hold too much, the one with the most is closed.
  func hold(_ more: Int) {
    held += more
    guard more > 0, held > limits.maximumHeldBytes else { return }
    connections.values.max { $0.held < $1.held }?.close()
  }

  // MARK: Calls

  func perform(_ call: Call, _ parameters: UnsafeBufferPointer<UInt8>?, on connection: Connection) throws {
    current = connection
    defer { current = nil }
    if let refused = refusal(call) { throw refused }
    guard let method = methods[call.method] else { throw unknown(call) }
    defer { onCall() }
    try admit(call)
    try method.perform(call, parameters, on: connection)
  }

  /// Gives the next call on the same connection its ``Call/key``. For a handler, before it returns.
  public func giveNextCall(key: String) { current?.key = key }

  private func unknown(_ call: Call) -> VarlinkError {
    let interface = String(call.interface)
    if interface.isEmpty || descriptions[interface] != nil { return .methodNotFound(call.method) }
    return .interfaceNotFound(interface)
  }
}
