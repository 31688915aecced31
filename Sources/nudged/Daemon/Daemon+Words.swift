import NudgeCore
import NudgeStore

/// What the daemon says to what was written.
extension Daemon {
  /// One warm sentence, with what it adds up to unless the person wants no numbers.
  func encouragement(for entry: Entry) throws -> String {
    Encouragement.reply(
      to: entry, tally: configuration.showsNumbers ? try engine.store.tally(on: engine.today) : nil)
  }

  /// What was noticed in the words of an entry. It changes nothing about what is kept.
  func remarks(on entry: Entry) -> Remarks {
    let draft = entry.draft
    let writings = [draft.text] + draft.fields.sorted { $0.key < $1.key }.map(\.value)
    var remarks = Remarks()
    if draft.kind == .win { remarks.question = words.question(forVague: draft.text, turn: Int(entry.id)) }
    remarks.wording = writings.lazy.compactMap { [words] in words.hurting(in: $0) }.first.map(WordingView.init)
    if writings.contains(where: words.namesDanger) { remarks.card = configuration.card }
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

extension WordingView {
  fileprivate init(_ word: HurtingWord) {
    self.init(words: word.text, offer: word.offer, pattern: word.pattern.rawValue)
  }
}
