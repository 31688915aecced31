/// A call whose reply is not complete when its handler returns. The connection's next call waits for its end.
@MainActor final class Exchange {
  let call: Call
  /// nil once the last reply was given, the connection is closed, or nobody waits for a reply.
  private var connection: Connection?
  /// Called once when the connection ends before the call does.
  var onClose: (() -> Void)?

  init(_ call: Call, on connection: Connection) {
    self.call = call
    guard !call.isOneway else { return }
    self.connection = connection
    connection.begin(self)
  }

  isolated deinit {
    // Nobody is left who could answer; a client must not wait for ever.
    connection?.answerUnexpected(Unanswered(), to: call)
    connection?.endExchange()
  }

  var isOpen: Bool { connection != nil }
  /// Whether replies wait for the client to read.
  var isCongested: Bool { connection?.isCongested ?? false }

  func reply(_ value: some Encodable, continues: Bool) {
    guard let connection else { return }
    let continues = continues && call.wantsMore
    do {
      try connection.write(value, continues: continues)
    } catch {
      return fail(error)
    }
    if continues { connection.settle() } else { end() }
  }

  func fail(_ error: any Error) {
    connection?.answer(error, to: call)
    end()
  }

  private func end() {
    guard let connection else { return }
    self.connection = nil
    onClose = nil
    connection.endExchange()
  }

  /// The connection is gone.
  func connectionClosed() {
    connection = nil
    let onClose = self.onClose
    self.onClose = nil
    onClose?()
  }

  /// Calls `proceed` once, when the client can take more; not at all when nobody is left to take it.
  func whenThereIsRoom(_ proceed: @escaping () -> Void) { connection?.whenThereIsRoom(proceed) }

  /// Calls `next` until the client has enough to read for now, and again when it has read it.
  func pull(_ next: @escaping () throws -> Void) {
    connection?.pull { [self] in
      while isOpen, !isCongested {
        do { try next() } catch { fail(error) }
      }
    }
  }
}

/// A handler let go of a call without answering it.
struct Unanswered: Error, CustomStringConvertible {
  var description: String { "the call was let go without a reply" }
}
