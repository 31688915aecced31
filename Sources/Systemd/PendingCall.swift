/// A call that is under way. It goes on when nobody holds this.
public final class PendingCall {
  /// The order in which the calls of a bus were made.
  let number: Int
  private var slot: Slot?
  private var reply: ((Result<Message, BusError>) -> Void)?
  private weak var bus: Bus?

  init(_ number: Int, on bus: Bus, reply: @escaping (Result<Message, BusError>) -> Void) {
    self.number = number
    self.bus = bus
    self.reply = reply
  }

  /// No reply is wanted any more: the handler is let go of and not called. The peer carries the call out all the same.
  public func cancel() {
    reply = nil
    slot = nil
    bus?.forget(self)
  }

  func begin(_ slot: Slot) { self.slot = slot }

  func finish(_ message: Message) {
    finish(BusError.carried(by: message.pointer).map { .failure($0) } ?? .success(message))
  }

  func finish(_ result: Result<Message, BusError>) {
    let reply = self.reply
    cancel()
    reply?(result)
  }
}
