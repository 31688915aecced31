import NudgeCore
import NudgeStore

/// What the daemon says to what was written.
extension Daemon {
  /// One warm sentence, with what it adds up to unless the person wants no numbers.
  func encouragement(for entry: Entry) throws -> String {
    if words.namesDanger(in: entry.draft.spoken) { return Encouragement.besideTheCard }
    return Encouragement.reply(
      to: entry, tally: configuration.showsNumbers ? try engine.store.tally(on: engine.today) : nil,
      today: engine.today)
  }

  /// The same for what a guide left in the journal.
  func encouragement(for entries: [Entry]) throws -> String {
    if entries.contains(where: { words.namesDanger(in: $0.draft.spoken) }) { return Encouragement.besideTheCard }
    return Encouragement.reply(
      to: entries, tally: configuration.showsNumbers ? try engine.store.tally(on: engine.today) : nil)
  }

  /// What was noticed in the words of several entries: the first of each.
  func remarks(on entries: [Entry]) -> Remarks {
    entries.map(remarks).reduce(into: Remarks()) { all, one in
      all.wording = all.wording ?? one.wording
      all.card = all.card ?? one.card
    }
  }

  /// What was noticed in the words of an entry. It changes nothing about what is kept.
  func remarks(on entry: Entry) -> Remarks {
    var remarks = Remarks(question: words.question(about: entry), wording: words.wording(of: entry))
    if words.namesDanger(in: entry.draft.spoken) { remarks.card = configuration.card }
    return remarks
  }
}

/// What was noticed in words that were just written.
struct Remarks {
  /// A friendly question for the concrete thing.
  var question: String?
  /// An offer to say it more kindly.
  var wording: WordingView?
  /// The person's own people, when words tell of acute danger. An empty card is one, too: it says where to turn.
  var card: CardView?
}
