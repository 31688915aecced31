import NudgeCore
import Varlink

/// What a hook can be there for, by the name of its file.
nonisolated enum HookEvent: String, CaseIterable, Sendable {
  case win
  case nudgeShown = "nudge-shown"
  case reviewClosed = "review-closed"
}

/// What a hook reads: one JSON object on one line (docs/hooks.md). Of what is private there is the fact alone.
nonisolated struct HookNews: Encodable {
  private var event: String
  /// Counted up when a member changes its meaning or goes; new ones may come at any time.
  private var version = 1
  /// RFC 3339.
  private var at: String
  private var entry: EntryView?
  private var nudge: NudgeView?
  private var review: Review?

  private struct Review: Encodable {
    var guide: String
    var day: String
    var entries: [EntryView]
  }

  private init(_ event: HookEvent, at: String) { (self.event, self.at) = (event.rawValue, at) }

  static func win(_ entry: Entry, at: String) -> HookNews {
    var news = HookNews(.win, at: at)
    news.entry = entry.forOthers
    return news
  }

  /// - Parameter nudge: without words of the journal.
  static func shown(_ nudge: NudgeView, at: String) -> HookNews {
    var news = HookNews(.nudgeShown, at: at)
    news.nudge = nudge
    return news
  }

  /// - Parameters:
  ///   - guide: the one that looked back.
  ///   - entries: what it left in the journal.
  static func review(_ guide: String, on day: CivilDate, _ entries: [Entry], at: String) -> HookNews {
    var news = HookNews(.reviewClosed, at: at)
    news.review = Review(guide: guide, day: day.description, entries: entries.map(\.forOthers))
    return news
  }

  /// One line, with its end.
  func line() throws -> [UInt8] { try Encoded(self).json + [UInt8(ascii: "\n")] }
}

extension Entry {
  /// A private one without its words.
  nonisolated fileprivate var forOthers: EntryView {
    let view = EntryView(self)
    return draft.isPrivate ? view.wordless : view
  }
}
