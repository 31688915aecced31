import Dispatch

/// What callbacks bring, for a test to wait for.
final class Mailbox<Value: Sendable> {
  struct NothingCame: Error, CustomStringConvertible {
    let description: String
  }

  private(set) var waiting: [Value] = []
  private var taker: CheckedContinuation<Value, any Error>?
  private var takes = 0

  func put(_ value: Value) {
    guard let taker else { return waiting.append(value) }
    self.taker = nil
    taker.resume(returning: value)
  }

  /// The next value, there already or still to come. Far too late, it throws: later than the main queue of the busiest
  /// machine can be, which all these tests share.
  func next(within seconds: Int = 300, _ line: Int = #line) async throws -> Value {
    if !waiting.isEmpty { return waiting.removeFirst() }
    takes += 1
    let take = takes
    DispatchQueue.main.asyncAfter(deadline: .now() + .seconds(seconds)) { [weak self] in
      MainActor.assumeIsolated { self?.giveUp(take, line) }
    }
    return try await withCheckedThrowingContinuation { taker = $0 }
  }

  func next(_ count: Int, _ line: Int = #line) async throws -> [Value] {
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

/// Lets the main queue turn for a while, to see that something does *not* happen.
func quietTime(milliseconds: Int = 300) async {
  await withCheckedContinuation { continuation in
    DispatchQueue.main.asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { continuation.resume() }
  }
}

/// Lets the main queue turn until something holds, however busy the machine; far too late, it gives up.
///
/// - Returns: whether it holds.
func eventually(_ holds: () -> Bool) async -> Bool {
  let end = ContinuousClock.now + .seconds(300)
  while !holds(), ContinuousClock.now < end { await quietTime(milliseconds: 1) }
  return holds()
}
