import NudgeCore

/// What a status bar shows: all of it, each time. Others see the screen, so nothing a person wrote is in it, nor the names of
/// plans.
struct BarState: Equatable {
  enum Kind: String {
    /// A question waits.
    case open
    case calm
    case paused
    /// A day of rest.
    case rest
    /// No daemon runs.
    case off
  }

  var kind: Kind
  /// When the next nudge comes, or a pause ends: RFC 3339.
  var next: String?
  var until: String?
  /// Whether the pause ends at the next unlock.
  var untilBack = false
  /// How many wins today has, where that is wanted.
  var wins: Int?

  static let off = BarState(kind: .off)
}

extension BarState {
  /// - Parameter counts: Whether the number of wins is wanted; with `numbers = false` it stays away all the same.
  init(_ status: Control.Status, counts: Bool) {
    kind = Self.kind(status)
    wins = counts && status.numbers != false ? status.winsToday.count : nil
    switch kind {
    case .open, .calm: next = status.next?.at
    case .paused: (until, untilBack) = (status.pausedUntil, status.pausedUntilBack)
    case .rest, .off: break
    }
  }

  /// Quiet that was asked for comes first: what waits can wait.
  private static func kind(_ status: Control.Status) -> Kind {
    if status.rest == true { return .rest }
    if status.paused { return .paused }
    return status.pending.contains { $0.state == NudgeState.shown.rawValue } ? .open : .calm
  }
}
