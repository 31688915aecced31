import Dispatch
import Glibc

/// One client: its calls are performed in order, and it is sent the replies as fast as it takes them.
///
/// Nothing here waits longer than a moment. Memory stays bounded: a client that does not read its replies is not read either, and whoever
/// goes over a limit is closed.
@MainActor final class Connection {
  /// Times a client is read before others get their turn.
  private static let readsInATurn = 64
  /// How long the next call of a client that has just been answered is waited for, in nanoseconds.
  ///
  /// Going back to Dispatch costs eleven system calls and two changes of threads, more than all the rest of a call.
  private static let linger = 50_000
  /// Bytes of replies that are sent at once. While more wait, no further calls are performed.
  private static let chunk = 1 << 16

  private let descriptor: Descriptor
  private let limits: Server.Limits
  /// ``Server/era`` at the first call.
  private var era: Int?
  /// ``Call/key`` of the next call.
  var key: String?
  /// nil when the server is on its way out, and ends its connections.
  private weak var server: Server?
  private var input = MessageQueue()
  private let replies = ReplyWriter()
  private var reading: (any DispatchSourceRead)?
  private var writing: (any DispatchSourceWrite)?
  private var isReadingPaused = false
  private var isInputEnded = false
  private var isOpen = true
  /// Whether replies are gathered to be sent together.
  private var isGathering = false
  /// A call without its last reply; whoever handles it holds it.
  private weak var exchange: Exchange?
  private var isBusy = false
  private var turnBegan = ContinuousClock.now
  /// Whether calls that came wait for the next turn.
  private var isResting = false
  /// Bytes that are held for this client, as the server counts them.
  private(set) var held = 0
  /// ``Server/countSignOfLife()`` when something last came or was taken.
  private(set) var lastSign = 0
  /// Makes more replies of the exchange when there is room for them.
  private var refill: (() -> Void)?

  init(_ descriptor: Descriptor, server: Server) {
    self.descriptor = descriptor
    self.server = server
    limits = server.limits
    lastSign = server.countSignOfLife()
  }

  /// Begins to read. Clients that call once and leave are served at once, before Dispatch hears of them.
  func start() {
    readable()
    guard isOpen, !isInputEnded else { return }
    reading = DispatchSource.reading(descriptor) { [unowned self] in readable() }
    proceed()
  }

  /// The replies that wait for the client.
  private var output: ByteBuffer { replies.output }

  /// Whether enough replies wait for the client.
  var isCongested: Bool { output.count >= Self.chunk }

  /// Whether it is the client's turn: to call, to finish what it began to say, or to read what it was told.
  var isOwedNothing: Bool { !isBusy || !output.isEmpty || refill != nil }

  private func countHeld() {
    let now = isOpen ? input.bytes + output.count : 0
    let more = now - held
    guard more != 0 else { return }
    held = now
    server?.hold(more)
  }

  // MARK: Reading

  private func readable() {
    beginTurn()
    for _ in 0..<Self.readsInATurn {
      guard receive() || reading == nil, isAtRest, !isTurnOver else { return }
      guard Socket.isReadable(descriptor.number, within: Self.linger) else { return }
    }
  }

  /// Whether everything that came was answered, and the answers were taken.
  private var isAtRest: Bool { isOpen && !isInputEnded && !isBusy && input.bytes == 0 && output.isEmpty }

  /// Whether something came.
  private func receive() -> Bool {
    guard isOpen, let server else { return false }
    let room = server.readBuffer.bytes
    do {
      guard let count = try Socket.receive(descriptor.number, room) else { return false }
      lastSign = server.countSignOfLife()
      if count > 0 { take(room.received(count), for: server) } else { inputEnded() }
      return count > 0
    } catch {
      close()
      return false
    }
  }

  /// Performs what came. Messages that are whole and wait for nothing are not copied.
  private func take(_ bytes: UnsafeBufferPointer<UInt8>, for server: Server) {
    var rest = bytes
    if input.bytes == 0 {
      gathering {
        while mayPerform, let length = rest.messageLength {
          perform(UnsafeBufferPointer(rebasing: rest[..<length]), by: server)
          rest = UnsafeBufferPointer(rebasing: rest[(length + 1)...])
          if !rest.isEmpty { restWhenTurnIsOver() }
        }
      }
    }
    if isOpen, !rest.isEmpty {
      input.append(rest)
      performWaiting()
    }
    checkLimits()
    countHeld()
    proceed()
  }

  /// The client stopped sending. It may still wait for replies.
  private func inputEnded() {
    if Socket.isHungUp(descriptor.number) { return close() }
    isInputEnded = true
    stopReading()
    closeIfFinished()
  }

  private func closeIfFinished() {
    if isInputEnded, !isBusy, output.isEmpty, input.messages == 0 { close() }
  }

  private func checkLimits() {
    // Calls that wait for room are few: they came with one read, and the next one waits for room as well.
    let tooMany = isBusy && input.messages > limits.maximumCallsInFlight
    if tooMany || input.bytes > limits.maximumMessageSize { close() }
  }

  private func pauseReading(_ pause: Bool) {
    guard let reading, pause != isReadingPaused else { return }
    isReadingPaused = pause
    if pause { reading.suspend() } else { reading.resume() }
  }

  private func stopReading() {
    // A source is never let go while it is suspended: Dispatch would end the process.
    pauseReading(false)
    reading?.cancel()
    reading = nil
  }

  // MARK: Performing

  private var mayPerform: Bool { isOpen && !isBusy && !isCongested && !isResting }

  /// Goes on after a call was answered, or the client took some of the replies.
  private func proceed() {
    guard !isGathering, isOpen else { return }
    performWaiting()
    countHeld()
    pauseReading((isCongested || isResting) && !isBusy)
    closeIfFinished()
  }

  // MARK: Turns

  private func beginTurn() { turnBegan = .now }

  private var isTurnOver: Bool { turnBegan.duration(to: .now) >= limits.longestTurn }

  /// Lets others have theirs before the next of many calls that came at once.
  private func restWhenTurnIsOver() {
    guard !isResting, isTurnOver else { return }
    isResting = true
    DispatchQueue.main.async { [weak self] in MainActor.assumeIsolated { self?.goOn() } }
  }

  private func goOn() {
    isResting = false
    beginTurn()
    proceed()
  }

  /// Performs the calls in the queue, as far as there is room for their replies.
  private func performWaiting() {
    while mayPerform, input.messages > 0, let server {
      gathering {
        while mayPerform, let message = input.first {
          perform(message, by: server)
          input.removeFirst(length: message.count)
          if input.messages > 0 { restWhenTurnIsOver() }
        }
      }
    }
  }

  /// Performs a call. What is wrong with its head ends the connection, as UAPI.20 asks.
  private func perform(_ message: UnsafeBufferPointer<UInt8>, by server: Server) {
    guard message.count < limits.maximumMessageSize, let header = try? CallHeader(parsing: message) else {
      return close()
    }
    let call = Call(method: header.method, mode: header.mode, begunIn: era, key: key)
    key = nil
    let parameters = header.parameters.map { UnsafeBufferPointer(rebasing: message[$0]) }
    do {
      // Asking for leave may begin another era, and to a first call that is its own.
      defer { era = era ?? server.era }
      try server.perform(call, parameters, on: self)
    } catch {
      answer(error, to: call)
    }
  }

  /// Sends what `work` writes together at its end.
  private func gathering(_ work: () -> Void) {
    let isOutermost = !isGathering
    isGathering = true
    work()
    guard isOutermost else { return }
    isGathering = false
    flush()
  }

  // MARK: Exchanges

  /// The next call waits until this one has its last reply.
  func begin(_ exchange: Exchange) {
    self.exchange = exchange
    isBusy = true
  }

  func endExchange() {
    exchange = nil
    refill = nil
    isBusy = false
    settle()
    server?.onCall()
    proceed()
  }

  /// Has `refill` called now, and again whenever the client has taken what it made, until the exchange ends.
  func pull(_ refill: @escaping () -> Void) {
    guard isOpen else { return }
    self.refill = refill
    gathering(refill)
    proceed()
  }

  /// Has `proceed` called once: now, or when the client has taken enough of the replies that wait for it.
  func whenThereIsRoom(_ proceed: @escaping () -> Void) {
    guard isOpen else { return }
    guard isCongested else { return proceed() }
    refill = { [unowned self] in
      refill = nil
      proceed()
    }
  }

  // MARK: Replies

  /// Writes a reply, to be sent with those around it.
  ///
  /// - Throws: `EncodingError` and ``NoObject``; nothing is written then.
  func write(_ reply: some Encodable, continues: Bool) throws {
    if makeRoom() { try replies.write(reply, continues: continues) }
  }

  /// Answers a call with what was thrown.
  func answer(_ error: any Error, to call: Call) {
    guard let error = error as? VarlinkError else { return answerUnexpected(error, to: call) }
    if !call.isOneway { write(error) }
  }

  /// Answers a call with what is not the client's to know.
  func answerUnexpected(_ error: any Error, to call: Call) {
    server?.onUnexpectedError(call.method, error)
    if !call.isOneway { write(VarlinkError(name: "\(call.interface).InternalError")) }
  }

  private func write(_ error: VarlinkError) {
    if makeRoom() { replies.write(error) }
  }

  /// Whether another reply may be written. Closes a connection whose client lets too many wait.
  private func makeRoom() -> Bool {
    if output.count > limits.maximumQueuedReplyBytes { flush() }
    if output.count > limits.maximumQueuedReplyBytes { close() }
    countHeld()
    return isOpen
  }

  // MARK: Writing

  /// Sends what was written, unless more is being gathered.
  func settle() {
    if !isGathering { flush() }
  }

  private func flush() {
    guard isOpen else { return }
    do {
      try send()
    } catch {
      return close()
    }
    countHeld()
    guard isOpen else { return }
    watchForRoom(!output.isEmpty || refill != nil)
    if isOwedNothing { server?.takeInWaiting() }
  }

  private func send() throws(Socket.Errno) {
    while !output.isEmpty, let sent = try Socket.send(descriptor.number, output.bytes) {
      output.removeFirst(sent)
      if let server { lastSign = server.countSignOfLife() }
    }
  }

  private func watchForRoom(_ watch: Bool) {
    guard watch != (writing != nil) else { return }
    if watch {
      writing = DispatchSource.writing(descriptor) { [unowned self] in writable() }
      // The rest could never be sent.
      if writing == nil { closeWithoutDescriptors() }
    } else {
      writing?.cancel()
      writing = nil
    }
  }

  private func closeWithoutDescriptors() {
    server?.onUnexpectedError("a reply", Socket.Errno(call: "dup", code: EMFILE))
    close()
  }

  private func writable() {
    beginTurn()
    flush()
    guard isOpen, !isCongested else { return }
    if let refill { gathering(refill) }
    proceed()
  }

  // MARK: The end

  /// Ends the connection, with what the client takes at once of the replies given so far.
  func close() {
    guard isOpen else { return }
    // What makes its replies may be all that holds it; it is told that nobody waits before it is let go.
    let exchange = exchange
    try? send()
    isOpen = false
    stopReading()
    writing?.cancel()
    writing = nil
    refill = nil
    countHeld()
    server?.remove(self)
    if let exchange {
      exchange.connectionClosed()
      server?.onCall()
    }
  }

  func closeIfHungUp() {
    if Socket.isHungUp(descriptor.number) { close() }
  }
}
