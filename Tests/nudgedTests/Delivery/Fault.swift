import Testing

/// Something a notification server, or the bus, does to us, and what comes of it.
struct Fault: Sendable, CustomTestStringConvertible {
  /// What the server does, in the words of `docs/delivery.md`.
  nonisolated let server: String
  /// What nudged does.
  nonisolated let nudged: String
  /// What is in the ledger, and on the bus, in the end.
  nonisolated let seen: String
  let play: @MainActor @Sendable (Delivery) async throws -> Void

  nonisolated var testDescription: String { server }

  nonisolated init(
    _ server: String, _ nudged: String, seen: String,
    _ play: @escaping @MainActor @Sendable (Delivery) async throws -> Void
  ) {
    (self.server, self.nudged, self.seen, self.play) = (server, nudged, seen, play)
  }

  nonisolated static let all = buttons + replies + closes + answers + comings

  /// How the page puts them.
  nonisolated static let groups = [
    ("Buttons", buttons), ("Words typed in the bubble", replies), ("Bubbles that go away", closes),
    ("Taking a nudge", answers), ("Coming and going", comings),
  ]
}
