import NudgeCore
import NudgeStore

/// What the daemon says to what was written. It changes nothing about what is kept: what cannot be read is left out, and what was
/// stored is told as stored.
extension Daemon {
  /// - Parameter occasion: what it answers, where the entry alone does not tell.
  func response(to entry: Entry, at occasion: Praise.Occasion? = nil) -> Response {
    let notice = notice(in: entry.draft)
    noticed = nil
    if notice.namesDanger { return .besideTheCard(support().card) }
    let isPraised = notice.isPraised && !EntryView(entry).tellsOfALowMoment
    // One question at a time: words that hurt come first.
    return Response(
      message: isPraised
        ? praise(entry, occasion) { Encouragement.reply(to: entry, with: &$0, $1) } : Encouragement.thanks,
      question: notice.hurting == nil ? words.question(about: entry) : nil, wording: words.wording(of: entry))
  }

  /// To what a guide left in the journal.
  ///
  /// - Parameter answers: all that was said, also what was let go.
  func response(
    to entries: [Entry], answers: some Collection<String>, at occasion: Praise.Occasion? = nil
  ) -> Response {
    let notices = entries.map { notice(in: $0.draft) }
    noticed = nil
    if notices.contains(where: \.namesDanger) || answers.contains(where: words.namesDanger(in:)) {
      return .besideTheCard(support().card)
    }
    let main = entries.last { $0.draft.kind == .win } ?? entries.first
    let isPraised =
      notices.allSatisfy { $0.hurting == nil } && notices.contains(where: \.isPraised)
      && !entries.contains { EntryView($0).tellsOfALowMoment }
    let message = main.map { main in
      isPraised ? praise(main, occasion) { Encouragement.reply(to: entries, with: &$0, $1) } : Encouragement.thanks
    }
    return Response(
      message: message ?? Encouragement.nothingWritten,
      wording: entries.lazy.compactMap(words.wording(of:)).first)
  }

  /// What is noticed in an entry's words. It is asked before the entry is kept and once more to answer it, and looked for once.
  func notice(in draft: EntryDraft) -> Notice {
    if let noticed, noticed.draft == draft { return noticed.notice }
    let notice = words.notice(in: draft)
    noticed = (draft, notice)
    return notice
  }

  private func praise(
    _ entry: Entry, _ occasion: Praise.Occasion?, _ reply: (inout Praise, Encouragement.Standing) -> String
  ) -> String {
    let tally = countedToday()
    let told = configuration.showsNumbers ? tally : nil
    let standing = Encouragement.Standing(
      isFirst: told?.isFirst ?? false, isBackAgain: isBackAgain(entry, tally), tally: told, today: engine.today,
      occasion: occasion)
    return reply(&praise, standing)
  }

  /// Whether it is the first win after a week or more.
  private func isBackAgain(_ entry: Entry, _ tally: Tally?) -> Bool {
    guard entry.draft.kind == .win, entry.day == engine.today, tally?.thisWeek == 1, tally?.isFirst == false else {
      return false
    }
    let last = beside("the win before") { try engine.store.lastWinDay(before: entry.day) } ?? nil
    return last.map { entry.day.daysSinceEpoch - $0.daysSinceEpoch >= Self.quietDays } ?? false
  }

  /// From so many days without a win on, the next one is a return.
  private static let quietDays = 7

  /// The person's own people, when one of these texts tells of acute danger.
  func card(for texts: String?...) -> CardView? {
    texts.contains { $0.map(words.namesDanger(in:)) == true } ? support().card : nil
  }

  /// The person's own people, wherever they can be had, and where anybody can turn.
  func support() -> JournalMethods.Support {
    var support = ownCard.find { [self] in
      Configuration.check(path: places.configFile, zones: zones.database, guides: guides, now: nil).problems.isEmpty
    }
    support.card.help = Helplines.here(
      zone: engine.planner.zone.identifier, locale: Helplines.locale { Environment.all[$0] })
    return support
  }

  /// nil where it cannot be read.
  func countedToday() -> Tally? {
    beside("what the wins add up to") { try engine.store.tally(on: engine.today) }
  }

  /// What is read beside something that is stored already.
  private func beside<T>(_ what: String, _ read: () throws -> T) -> T? {
    do { return try read() } catch {
      Log.write(.journal, .warning, "stored, and \(what) could not be read: \(error)")
      return nil
    }
  }

  /// Beside a setback, what was managed before. It is for the person's own screen: private ones are among it.
  func evidence(for entries: [Entry]) -> [Entry] {
    guard let setback = entries.first(where: { $0.draft.kind == .setback }) else { return [] }
    let own = Set(entries.map(\.id))
    let found = beside("earlier wins") {
      try engine.store.evidence(
        for: Evidence.Traits(setback.draft), of: setback.id, includingPrivate: true, limit: Self.mostEvidence
      ) { !own.contains($0.id) && words.isHeartening($0) }
    }
    if let found, !found.isEmpty { return found }
    return [strongWin(besides: own)].compactMap { $0 }
  }

  /// Where nothing fits, one of the latest that took most.
  private func strongWin(besides own: Set<Entry.ID>) -> Entry? {
    let days = engine.today.adding(days: -Self.recentDays)..<engine.today.adding(days: 1)
    let wins = beside("a strong win") { try engine.store.greatestWins(days, limit: Highlights.pool) } ?? []
    return wins.first { !own.contains($0.id) && words.isHeartening($0) }
  }

  /// Within these days a win is still near.
  private static let recentDays = 60

  /// How many earlier wins stand beside a setback.
  private static let mostEvidence = 3
}

/// What is said to words that were just written.
struct Response {
  /// One warm sentence, with what it adds up to.
  var message: String
  /// A friendly question for the concrete thing.
  var question: String?
  /// An offer to say it more kindly.
  var wording: WordingView?
  /// The person's own people, when words tell of acute danger. An empty card is one, too: it says where to turn. Beside it
  /// nothing is asked and nothing is offered.
  var card: CardView?

  fileprivate static func besideTheCard(_ card: CardView) -> Response {
    Response(message: Encouragement.besideTheCard, card: card)
  }
}
