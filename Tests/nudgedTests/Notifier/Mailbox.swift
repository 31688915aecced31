import Dispatch
import Glibc

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

/// One turn of the main queue.
func turn() async {
  await withCheckedContinuation { continuation in DispatchQueue.main.async { continuation.resume() } }
}

/// Comes back when everything that was ready has come: what the kernel had told of by now, and what followed from that on the
/// main queue. A marker goes through the same doors, behind all else, some times over: a byte in a pipe of our own, and a turn
/// of the queue. With it a test sees that something does *not* happen, however busy the machine.
func everythingReadyHasCome() async {
  for _ in 1...20 {
    let byte = MarkerPipe()
    await withCheckedContinuation { continuation in byte.onRead { continuation.resume() } }
    await turn()
  }
}

/// A pipe with a byte in it, watched like every descriptor here.
private final class MarkerPipe {
  private let source: any DispatchSourceRead

  init() {
    var ends: [Int32] = [0, 0]
    precondition(pipe(&ends) == 0 && write(ends[1], "!", 1) == 1)
    source = DispatchSource.makeReadSource(fileDescriptor: ends[0], queue: .main)
    source.setCancelHandler { [ends] in for end in ends { close(end) } }
  }

  func onRead(_ act: @escaping () -> Void) {
    source.setEventHandler { [source] in
      source.cancel()
      act()
    }
    source.activate()
  }
}
