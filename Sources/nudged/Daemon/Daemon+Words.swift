import NudgeCore
import NudgeStore

/// What the daemon says to what was written. It changes nothing about what is kept: what cannot be read is left out, and what was
/// stored is told as stored.
extension Daemon {
  func response(to entry: Entry) -> Response {
    if words.namesDanger(in: entry.draft) { return .besideTheCard(support().card) }
    return Response(
      message: Encouragement.reply(to: entry, tally: tally(), today: engine.today),
      question: words.question(about: entry), wording: words.wording(of: entry))
  }

  /// To what a guide left in the journal.
  ///
  /// - Parameter answers: all that was said, also what was let go.
  func response(to entries: [Entry], answers: some Collection<String>) -> Response {
    if entries.contains(where: { words.namesDanger(in: $0.draft) }) || answers.contains(where: words.namesDanger(in:)) {
      return .besideTheCard(support().card)
    }
    return Response(
      message: Encouragement.reply(to: entries, tally: tally()),
      wording: entries.lazy.compactMap(words.wording(of:)).first)
  }

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

  /// nil for a person who wants no numbers, and where they cannot be read.
  private func tally() -> Tally? { configuration.showsNumbers ? countedToday() : nil }

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
    return found ?? []
  }

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
