import NudgeCore
import NudgeStore

/// What happened to the journal's file, in words: what it was, what became of what was there, and what helps.
struct JournalNotice {
  let news: JournalNews
  /// What had happened before the journal came back, and how to go back to what was there.
  private var before: String?
  private var way: String?
  let day: CivilDate
  let path: String
  /// Whether the screen has shown it.
  var isShown = false

  init(_ news: JournalNews, on day: CivilDate, path: String) { (self.news, self.day, self.path) = (news, day, path) }

  /// The journal is there again, or something else is there that is none.
  func followed(by notice: JournalNotice) -> JournalNotice {
    var following = notice
    following.isShown = isShown
    // All is as it was: nothing is left to tell.
    if [.returned, .writable].contains(notice.news.kind) { return following }
    following.before = [before ?? Self.what(news.kind), kept].compactMap(\.self).joined(separator: " ")
    following.way = ownWay ?? way
    return following
  }

  /// Nothing about a file that others may see.
  static let request = Notifications.Request(
    appName: "nudged", summary: "A file of nudged was changed", body: "What happened, and what helps: nudgectl status")

  /// Until it is mended, else on the day it happened.
  private func holds(on day: CivilDate) -> Bool { news.refusal != nil || day == self.day }

  /// For one calm screen.
  func brief(on day: CivilDate) -> String? {
    guard holds(on: day) else { return nil }
    let what = what ?? ""
    if [.returned, .writable].contains(news.kind) { return what }
    if news.kind == .unwritable { return "\(what) What helps: nudgectl doctor" }
    guard news.refusal == nil else {
      return "\(what) Until a journal is there again, nothing can be written down. What helps: nudgectl doctor"
    }
    return "\(what)\(isOpen ? " Another one is open now." : "") What became of what was there: nudgectl why"
  }

  /// Whether another journal than before is there, and nothing has said so yet.
  private var isOpen: Bool {
    switch news.kind {
    case .replaced, .overwritten, .removed, .movedAway, .hidden: true
    case .unreachable, .unwritable, .writable, .logGone, .logLost, .foreignLog, .logDamaged, .logCut, .back, .returned:
      false
    }
  }

  func whole(on day: CivilDate) -> String? { holds(on: day) ? whole : nil }

  /// As long as nothing can be opened, nothing is back.
  private var what: String? {
    if [.returned, .writable].contains(news.kind) { return Self.what(news.kind) }
    guard news.kind == .back else { return [before, Self.what(news.kind)].compactMap(\.self).joined(separator: " ") }
    return news.refusal == nil ? [before, Self.what(.back)].compactMap(\.self).joined(separator: " ") : before
  }

  var whole: String {
    [what, kept, ending].compactMap(\.self).joined(separator: " ")
  }

  /// For those who were in the midst of something.
  var toClients: String {
    "\(Self.what(news.kind)) Nothing of this was kept in the one that is there now. nudgectl doctor says what happened; "
      + "the same command works again."
  }

  private func ending(_ refusal: StoreError) -> String {
    guard case .noJournal(.absent, _) = refusal.reason else { return refusal.description }
    return "Until one is in its place again, nothing can be written down. To bring it back: nudgectl backup restore "
      + "\(news.kept ?? news.elsewhere ?? "latest"), or put the file back to \(path). To begin anew: nudgectl backup fresh"
  }

  private static func what(_ kind: JournalNews.Kind) -> String {
    switch kind {
    case .replaced: "Another file took the place of the journal."
    case .overwritten: "Something else was written over the journal."
    case .removed: "The journal was removed."
    case .movedAway: "The journal was moved away."
    case .unwritable: "The journal can be read, and nothing can be written down at the moment."
    case .writable: "The journal can be written again. Nothing is missing."
    case .unreachable: "The journal is out of reach at the moment."
    case .hidden: "Another directory is where the journal's directory was."
    case .logGone: "The journal's log was removed while it was open; all of it is in the journal."
    case .logLost:
      "The journal's log was emptied or written over while it was open; what was written in the last moments may be missing."
    case .foreignLog: "Beside the journal lay a log of another one, or of this one at another time. It was not read."
    case .logDamaged:
      "The journal's log was damaged, so that what was written last could not be read with the journal. Nothing was written over it."
    case .logCut: "The end of the journal's log is gone; what was written last may have been in it."
    case .back: "A journal is in its place again."
    case .returned: "The journal was away for a while, and is in its place again as it was. Nothing is missing."
    }
  }

  private var kept: String? {
    if let error = news.notKept { return "What it held could not be kept so far: \(error.description)" }
    if let kept = news.kept {
      guard kept.hasSuffix(".sqlite") else { return "It was damaged already, and is kept as it was: \(kept)." }
      if news.kind == .foreignLog { return "What both would give together is kept in \(kept)." }
      if news.kind == .logDamaged {
        return "All that can still be read of both is kept in \(kept), and the log as it was found beside it."
      }
      if news.kind == .overwritten {
        return "What could still be read of it is kept in \(kept); please look through it before you rely on it."
      }
      return "All it held is kept in \(kept)."
    }
    if let elsewhere = news.elsewhere {
      return news.kind == .hidden
        ? "It is whole, in the directory that is hidden now: \(elsewhere)." : "All it held is in \(elsewhere)."
    }
    guard let log = news.keptLog else { return nil }
    if [.foreignLog, .logDamaged].contains(news.kind) { return "It is kept as \(log)." }
    return
      "What was written last could be kept, as a log: \(log). nudgectl backup restore latest puts it together with the "
      + "latest copy where it goes on with that one, and says so before anything is changed."
  }

  private var ending: String? {
    if let refusal = news.refusal { return ending(refusal) }
    switch news.kind {
    case .logGone, .returned, .writable: return nil
    case .back: return way
    case .foreignLog: return "If words are missing, that is where they are."
    case .logDamaged: return ownWay ?? "A copy may have them: nudgectl backup list"
    case .logCut: return "A copy may have them: nudgectl backup list"
    default:
      return ["The one that is there now is open, and nudged goes on with it.", ownWay].compactMap(\.self)
        .joined(separator: " ")
    }
  }

  /// To a whole journal that was kept, or lies somewhere else.
  private var ownWay: String? {
    let place = news.kept ?? (news.kind == .movedAway ? news.elsewhere : nil)
    guard let place, place.hasSuffix(".sqlite") else { return nil }
    if news.kind == .logDamaged { return "To go on with that: nudgectl backup restore \(place)" }
    return "To go back to what was there before: nudgectl backup restore \(place)"
  }
}

extension JournalNews.Kind {
  /// Nothing for a person to do or to know.
  var isHarmless: Bool { self == .logGone }
}
