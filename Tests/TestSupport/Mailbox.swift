import Dispatch
import Glibc

/// What callbacks bring, for a test to wait for.
@MainActor public final class Mailbox<Value: Sendable> {
  public struct NothingCame: Error, CustomStringConvertible {
    public let description: String
  }

  public private(set) var waiting: [Value] = []
  private var taker: CheckedContinuation<Value, any Error>?
  private var takes = 0

  public init() {}

  public func put(_ value: Value) {
    guard let taker else { return waiting.append(value) }
    self.taker = nil
    taker.resume(returning: value)
  }

  /// The next value, there already or still to come. Far too late, it throws: later than the main queue of the busiest
  /// machine can be, which all these tests share.
  public func next(within seconds: Int = 300, _ line: Int = #line) async throws -> Value {
    if !waiting.isEmpty { return waiting.removeFirst() }
    takes += 1
    let take = takes
    DispatchQueue.main.asyncAfter(deadline: .now() + .seconds(seconds)) { [weak self] in
      MainActor.assumeIsolated { self?.giveUp(take, line) }
    }
    return try await withCheckedThrowingContinuation { taker = $0 }
  }

  public func next(_ count: Int, _ line: Int = #line) async throws -> [Value] {
    var values: [Value] = []
    while values.count < count { values.append(try await next(line)) }
    return values
  }

  private func next(_ line: Int) async throws -> Value { try await next(within: 300, line) }

  private func giveUp(_ take: Int, _ line: Int) {
    guard take == takes, let taker else { return }
    self.taker = nil
    taker.resume(throwing: NothingCame(description: "nothing came for the wait in line \(line)"))
  }
}

/// One turn of the main queue.
@MainActor public func turn() async {
  await withCheckedContinuation { continuation in DispatchQueue.main.async { continuation.resume() } }
}

/// Comes back when everything that was ready has come: what the kernel had told of by now, and what followed from that on the
/// main queue. A marker goes through the same doors, behind all else, some times over: a byte in a pipe of our own, and a turn
/// of the queue. With it a test sees that something does *not* happen, however busy the machine.
@MainActor public func everythingReadyHasCome() async {
  for _ in 1...20 {
    let byte = MarkerPipe()
    await withCheckedContinuation { continuation in byte.onRead { continuation.resume() } }
    await turn()
  }
}

/// A pipe with a byte in it, watched like every descriptor here.
@MainActor private final class MarkerPipe {
  private let source: any DispatchSourceRead

  init() {
    var ends: [Int32] = [0, 0]
    precondition(pipe(&ends) == 0 && write(ends[1], "!", 1) == 1)
    source = DispatchSource.makeReadSource(fileDescriptor: ends[0], queue: .main)
    source.setCancelHandler { [ends] in for end in ends { close(end) } }
  }

  func onRead(_ act: @escaping @MainActor () -> Void) {
    source.setEventHandler { [source] in
      source.cancel()
      act()
    }
    source.activate()
  }
}

/// Lets the main queue turn until something holds, however busy the machine; far too late, it gives up.
///
/// - Returns: whether it holds.
@MainActor public func eventually(_ holds: () -> Bool) async -> Bool {
  let end = ContinuousClock.now + .seconds(300)
  while !holds() {
    guard ContinuousClock.now < end else { return false }
    await turn()
  }
  return true
}
