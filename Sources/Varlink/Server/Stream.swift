/// The replies to one call: now, and later from other events, until it is finished.
///
/// Replies wait while the client is busy; when more than ``Server/Limits/maximumQueuedReplyBytes`` wait, the connection
/// is closed. For long lists use ``produce(_:)``, which asks for a reply only when the client can take it. A stream that
/// is let go before its end is answered with an error, so keep it as long as it lasts.
@MainActor public final class Stream<Reply: Encodable> {
  private let exchange: Exchange

  init(_ exchange: Exchange) { self.exchange = exchange }

  /// Whether the client takes several replies. If not, the first one is the last.
  public var wantsMore: Bool { exchange.call.wantsMore }

  /// Whether replies still reach anybody.
  public var isOpen: Bool { exchange.isOpen }

  /// Called once if the connection ends before the stream does.
  public var onClose: (() -> Void)? {
    get { exchange.onClose }
    set { exchange.onClose = newValue }
  }

  /// Sends a reply. Without `more`, or with `continues` false, it is the last one.
  public func send(_ reply: Reply, continues: Bool = true) { exchange.reply(reply, continues: continues) }

  /// Sends the last reply.
  public func finish(with reply: Reply) { exchange.reply(reply, continues: false) }

  /// Ends the stream with an error. Errors of other types than ``VarlinkError`` reach the client as `InternalError`.
  public func fail(_ error: any Error) { exchange.fail(error) }

  /// Sends replies one after another, each made when the client has room for it; the last says so.
  ///
  /// What `next` throws ends the stream as ``fail(_:)`` does.
  public func produce(_ next: @escaping () throws -> (reply: Reply, isLast: Bool)) {
    exchange.pull { [exchange] in
      let (reply, isLast) = try next()
      exchange.reply(reply, continues: !isLast)
    }
  }

  /// Sends replies one after another, as ``produce(_:)`` does, where making one takes its time elsewhere: `next` begins to make
  /// one, and gives it when it is there. One is made at a time, and while one is, the connection is left alone.
  ///
  /// An error that is given ends the stream as ``fail(_:)`` does.
  public func produceLater(_ next: @escaping (_ give: @escaping Giving) -> Void) {
    next { [self] result in
      switch result {
      case .success(let part): exchange.reply(part.reply, continues: !part.isLast)
      case .failure(let error): exchange.fail(error)
      }
      exchange.whenThereIsRoom { self.produceLater(next) }
    }
  }

  /// Takes a reply that was made elsewhere.
  public typealias Giving = @MainActor (Result<(reply: Reply, isLast: Bool), any Error>) -> Void
}
