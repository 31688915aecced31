/// The one reply to a call, given later. Let go without one, the call is answered with an error.
@MainActor public final class Reply<Parameters: Encodable> {
  private let exchange: Exchange

  init(_ exchange: Exchange) { self.exchange = exchange }

  /// Whether a reply would still reach anybody.
  public var isOpen: Bool { exchange.isOpen }

  /// Called once if the connection ends before the reply is given.
  public var onClose: (() -> Void)? {
    get { exchange.onClose }
    set { exchange.onClose = newValue }
  }

  /// Gives the reply.
  public func finish(with parameters: Parameters) { exchange.reply(parameters, continues: false) }

  /// Answers with an error. Errors of other types than ``VarlinkError`` reach the client as `InternalError`.
  public func fail(_ error: any Error) { exchange.fail(error) }
}
