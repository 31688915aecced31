import NudgeCore

/// What each gate means to the person whose nudge it holds.
struct GateSentences {
  /// Nudges a day may have.
  var perDay: Int
  var minimumGapSeconds: Int

  /// Why a nudge waits: "these are your quiet hours".
  func reason(_ gate: Gate, hasJustComeBack: Bool) -> String {
    switch gate {
    case .paused: "you asked for some quiet"
    case .quietHours: "these are your quiet hours"
    case .locked: "the screen is locked"
    // Without a gap there is one reason left.
    case .tooSoon where hasJustComeBack || minimumGapSeconds <= 0: "you have just come back"
    case .tooSoon: "nudges keep at least \(Duration.seconds(minimumGapSeconds).timeSpan) apart"
    case .dailyCap: "today has had \(nudges)"
    case .noServer: "no notification server is running"
    case .alreadyDone: "it is written down already"
    case .expired: "its time has passed"
    case .merged: "another nudge speaks for it"
    }
  }

  /// What was going on when the time of a nudge passed: "during quiet hours"; nil for gates that hold nothing.
  func circumstance(_ gate: Gate) -> String? {
    switch gate {
    case .paused: "while nudges were paused"
    case .quietHours: "during quiet hours"
    case .locked: "while the screen was locked"
    case .tooSoon: "while it left room after another nudge"
    case .dailyCap: "on a day that had \(nudges) already"
    case .noServer: "while no notification server was running"
    case .alreadyDone, .expired, .merged: nil
    }
  }

  private var nudges: String {
    switch perDay {
    case ...0: "all it may have"
    case 1: "its one nudge"
    default: "its \(perDay) nudges"
    }
  }
}
