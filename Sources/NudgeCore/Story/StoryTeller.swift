/// Tells the journal as a story, entry by entry, oldest first: months are chapters, days are paragraphs, and every win is a
/// sentence. It keeps no more than the paragraph it is at, however long the journal is.
public struct StoryTeller: Sendable {
  /// Kinds of entries a story is made of; the others are in the journal, for whoever wants to read on.
  public static let kinds: Set<EntryKind> = [.win, .setback, .learning, .support, .celebration, .reflection]
  /// So many days without a word, and the next one is being back.
  public static let quietDays = 14
  /// A paragraph of more is hard to read.
  static let mostSentences = 12

  private var month: CivilDate?
  private var day: CivilDate?
  private var voice = StoryVoice(CivilDate(daysSinceEpoch: 0))
  /// The day's heading is still to be said.
  private var isNewDay = false
  private var paragraph: [StorySentence] = []
  private var isFirstWinToCome: Bool
  /// How many setbacks were faced so far.
  private var facings = 0
  private var pieces: [StoryPiece] = []

  /// - Parameter fromTheBeginning: whether the first win told is the journal's first.
  public init(fromTheBeginning: Bool) {
    isFirstWinToCome = fromTheBeginning
    pieces = [StoryPiece(.title, heading: StoryVoice.title, [StorySentence(StoryVoice.opening)])]
  }

  /// What is ready to be read after the next entry.
  ///
  /// - Parameter isBack: whether nothing was written for ``quietDays`` before its day.
  public mutating func tell(_ entry: Entry, with aside: StoryAside = StoryAside(), isBack: Bool = false) -> [StoryPiece]
  {
    guard tellsSomething(entry, aside) else { return take() }
    if entry.day != day { begin(entry.day, isBack: isBack) }
    switch entry.draft.kind {
    case .win: tellWin(entry.draft, aside.goal)
    case .setback: tellSetback(entry.draft, aside.trials)
    case .learning: add(choose(StoryVoice.learned), entry.draft.text)
    case .support: add(choose(StoryVoice.support), entry.draft.text)
    case .celebration: highlight([StorySentence(choose(StoryVoice.celebrated), telling: entry.draft.text)])
    default: tellSteps(aside.steps)
    }
    return take()
  }

  /// What was tried without a setback, on the day it began.
  public mutating func tell(_ experiment: Trial, on day: CivilDate) -> [StoryPiece] {
    if day != self.day { begin(day, isBack: false) }
    add(choose(StoryVoice.experiments), experiment.adjustment)
    let ending = StorySentence(StoryVoice.ending(experiment))
    // Once in a paragraph is enough.
    if experiment.state != .open || !paragraph.contains(ending) { add(ending) }
    return take()
  }

  /// The rest of it.
  public mutating func finish() -> [StoryPiece] {
    closeParagraph()
    pieces.append(StoryPiece(.closing, [StorySentence(month == nil ? StoryVoice.nothing : StoryVoice.closing)]))
    return take()
  }

  private func tellsSomething(_ entry: Entry, _ aside: StoryAside) -> Bool {
    Self.kinds.contains(entry.draft.kind) && (entry.draft.kind != .reflection || !aside.steps.isEmpty)
  }

  private mutating func take() -> [StoryPiece] {
    defer { pieces = [] }
    return pieces
  }
}

// MARK: - Chapters, days, paragraphs

extension StoryTeller {
  private mutating func begin(_ next: CivilDate, isBack: Bool) {
    closeParagraph()
    let isFirst = day == nil
    (day, voice, isNewDay) = (next, StoryVoice(next), true)
    if next.startOfMonth != month {
      month = next.startOfMonth
      let opener = isFirst && isFirstWinToCome ? StoryVoice.beginning : StoryVoice.chapter(next)
      pieces.append(StoryPiece(.chapter, heading: "\(next.monthName) \(next.year)", [StorySentence(opener)]))
    }
    if isBack, !isFirst { pieces.append(StoryPiece(.highlight, [StorySentence(choose(StoryVoice.returns))])) }
  }

  private mutating func choose(_ sentences: [String]) -> String { voice.choose(sentences) }

  private mutating func add(_ before: String, _ words: String) { add(StorySentence(before, telling: words)) }

  private mutating func add(_ sentence: StorySentence) {
    if paragraph.count == Self.mostSentences { closeParagraph() }
    paragraph.append(sentence)
  }

  private mutating func closeParagraph() {
    guard !paragraph.isEmpty else { return }
    piece(.day, paragraph)
    paragraph = []
  }

  /// A piece of its own; the first of a day says which day it is.
  private mutating func piece(_ kind: StoryPiece.Kind, _ sentences: [StorySentence]) {
    pieces.append(StoryPiece(kind, day: isNewDay ? day?.description : nil, sentences))
    isNewDay = false
  }

  private mutating func highlight(_ sentences: [StorySentence]) {
    closeParagraph()
    piece(.highlight, sentences)
  }
}

// MARK: - Entries

extension StoryTeller {
  private mutating func tellWin(_ win: EntryDraft, _ goal: String?) {
    if win.isFacing {
      // Said each time, it would mean nothing.
      facings += 1
      if facings % 3 == 1 { add(StorySentence(StoryVoice.facing)) }
      return
    }
    let isFirst = isFirstWinToCome
    isFirstWinToCome = false
    if let goal {
      var sentences = [StorySentence(StoryVoice.goal, telling: goal)]
      if win.text != goal { sentences.append(StorySentence("", telling: win.text)) }
      return highlight(sentences)
    }
    if isFirst { return highlight([StorySentence(StoryVoice.firstWin, telling: win.text)]) }
    add(leadIn(win), win.text)
  }

  /// How it went, as far as it was said.
  private mutating func leadIn(_ win: EntryDraft) -> String {
    switch win.outcome {
    case .started: choose(StoryVoice.started)
    case .partial: choose(StoryVoice.partial)
    case .rested: choose(StoryVoice.rested)
    case .notThisTime: choose(StoryVoice.notThisTime)
    case .done, nil:
      if win.effort ?? 0 >= 4 {
        choose(StoryVoice.hardWon)
      } else {
        paragraph.isEmpty ? "" : choose(StoryVoice.further)
      }
    }
  }

  private mutating func tellSetback(_ setback: EntryDraft, _ trials: [Trial]) {
    closeParagraph()
    var sentences = [StorySentence(choose(StoryVoice.setbacks), telling: setback.text)]
    func said(_ field: String) -> String? { setback.fields[field].flatMap { $0.withoutEdges.isEmpty ? nil : $0 } }
    if let lesson = said("lesson") { sentences.append(StorySentence(choose(StoryVoice.lessons), telling: lesson)) }
    if let fairer = said("fairer") { sentences.append(StorySentence(StoryVoice.fairer, telling: fairer)) }
    for trial in trials {
      sentences.append(StorySentence(choose(StoryVoice.tries), telling: trial.adjustment))
      // Of several that are open, it is said once.
      let isToldBelow = trial.state == .open && trials.last { $0.state == .open }?.id != trial.id
      if !isToldBelow { sentences.append(StorySentence(StoryVoice.ending(trial))) }
    }
    if trials.isEmpty, let change = said("adjustment") {
      sentences.append(StorySentence(StoryVoice.intended, telling: change))
    }
    piece(.setback, sentences)
  }

  private mutating func tellSteps(_ steps: [String]) {
    highlight(
      steps.enumerated().map { place, step in
        StorySentence(choose(place == 0 ? StoryVoice.chosen : StoryVoice.chosenToo), telling: step)
      })
  }
}
