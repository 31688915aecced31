import Dispatch

/// What callbacks bring, for a test to wait for.
final class Mailbox<Value: Sendable> {
  struct NothingCame: Error { let line: Int }

  /// What came and was not taken yet.
  private(set) var waiting: [Value] = []
  private var taker: CheckedContinuation<Value, any Error>?
  private var turn = 0

  func put(_ value: Value) {
    if let taker {
      self.taker = nil
      taker.resume(returning: value)
    } else {
      waiting.append(value)
    }
  }

  /// The next value, as soon as it is there.
  ///
  /// - Throws: ``NothingCame`` after a time no healthy machine needs.
  func next(_ line: Int = #line) async throws -> Value {
    guard waiting.isEmpty else { return waiting.removeFirst() }
    turn += 1
    DispatchQueue.main.asyncAfter(deadline: .now() + .seconds(300)) { [weak self, turn] in
      MainActor.assumeIsolated { self?.giveUp(turn, line) }
    }
    return try await withCheckedThrowingContinuation { taker = $0 }
  }

  private func giveUp(_ turn: Int, _ line: Int) {
    guard turn == self.turn, let taker else { return }
    self.taker = nil
    taker.resume(throwing: NothingCame(line: line))
  }
}

/// Lets the main queue turn for a while, to see that something does *not* happen.
func quietTime(milliseconds: Int = 300) async {
  await withCheckedContinuation { continuation in
    DispatchQueue.main.asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { continuation.resume() }
  }
}
