import NudgeCore

/// What was kept, and the sentence that answers it. The person's own people come first, when the words ask for them.
struct KeptScreen {
  var entry: EntryView
  var message: String
  /// What would make it concrete.
  var question: String?
  /// A kinder way to put it.
  var wording: WordingView?
  var card: CardView?
  /// Earlier wins that fit a setback.
  var evidence: [EntryView] = []
  var look: Look
  /// What it offers is asked next, and need not be told.
  var isFollowedUp = false
  /// Whether it is worth a celebration, whatever its effort.
  var isOccasion = false
  /// Whether what was kept is shown; in a window it was typed a moment ago.
  var showsEntry = true

  var text: String {
    var page = Page()
    if let card {
      page.line(CardLines(card: card, look: look).text)
    }
    if showsEntry { page.line("\(look.good("✓")) \(EntryLines(entry: entry, look: look).brief)") }
    for line in look.wrapped(message.shownOnOneLine, beside: 2) { page.line("  \(line)") }
    for line in offers.flatMap({ look.wrapped($0, beside: 2) }) { page.line("  \(look.dim(line))") }
    if card == nil { page.add(EvidenceLines(entries: evidence, look: look).text) }
    if card == nil, wording == nil, question == nil, entry.counted != false, isOccasion || entry.isGreat {
      page.line("  " + look.dim(Self.celebration))
    }
    if card == nil, entry.tellsOfALowMoment { page.line("  " + look.dim(Self.forALowMoment)) }
    return page.text
  }

  static let celebration = "This may be worth celebrating, if you like: nudgectl celebrate …"

  /// Quiet, and the last thing to read.
  static let forALowMoment = "If it is a lot right now: nudgectl hard"

  private var offers: [String] {
    // Beside the card nothing is asked and nothing offered.
    guard card == nil else { return [] }
    // Words that hurt in a field are told: rewording the text would not change them.
    if isFollowedUp, wording.map(entry.holds) ?? true { return [] }
    // One offer at most, and words that hurt before words that are vague.
    if let wording { return ["\(wording.offer.shownOnOneLine) To reword it: nudgectl edit \(entry.id) …"] }
    if let question { return ["\(question.shownOnOneLine) To add it: nudgectl edit \(entry.id) …"] }
    let isBareSetback = entry.kind == EntryKind.setback.rawValue && entry.guide == nil
    return isBareSetback ? ["One small change to try: nudgectl trial add … --setback \(entry.id)"] : []
  }
}

extension EntryView {
  /// A win that took all there was.
  fileprivate var isGreat: Bool {
    kind == EntryKind.win.rawValue && effort == EntryDraft.efforts.upperBound
      && outcome ?? Outcome.done.rawValue == Outcome.done.rawValue
  }
}

extension KeptScreen {
  init(_ reply: JournalMethods.Log, look: Look, isFollowedUp: Bool = false) {
    self.init(
      entry: reply.entry, message: reply.message, question: reply.question, wording: reply.wording, card: reply.card,
      evidence: reply.evidence ?? [], look: look, isFollowedUp: isFollowedUp)
  }
}
