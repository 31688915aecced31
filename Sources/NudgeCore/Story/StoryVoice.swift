/// What the story says between the person's own words. Which of several sentences is said depends on the day alone: the same
/// journal is told the same way.
struct StoryVoice {
  private let day: CivilDate
  /// Counts what was said of this day, so that no sentence comes twice in a row.
  private var said = 0

  init(_ day: CivilDate) { self.day = day }

  mutating func choose(_ sentences: [String]) -> String {
    var hash = FNV1a()
    for shift in [0, 8, 16] { hash.mix(UInt64(truncatingIfNeeded: day.daysSinceEpoch >> shift) & 0xff) }
    said += 1
    // The high bits: the last step of FNV leaves the lowest one to the last byte.
    return sentences[(Int(hash.value >> 40) + said) % sentences.count]
  }

  static let title = "Your story"
  static let opening = "Told from your journal, in your own words."
  static let nothing = "Nothing is on record for these days. Every day can be the first."
  static let closing = "To be continued."
  static let facing = "Putting that into words was a win of its own."
  static let firstWin = "The first win on record: "
  static let goal = "A goal reached: "

  /// Each month the next one, so that none comes twice within a while.
  static func chapter(_ month: CivilDate) -> String {
    chapters[(month.year * 12 + month.month).remainderDown(by: chapters.count)]
  }

  static let beginning = "Here it begins."
  private static let chapters = [
    "A new page.", "The story goes on.", "Day by day, in small things.", "Another month, in your own words.",
    "Here is what these days hold.", "And on it goes.", "Small things, written down.", "Turning the page.",
  ]
  static let returns = [
    "Then you were back, and the page was open.", "And here you were again.",
    "After a quiet stretch, the story goes on.",
    "Back again; nothing had run away.",
  ]
  /// In front of the second and later wins of a day; often, the win speaks for itself.
  static let further = ["", "Then: ", "", "And: ", "", "Also: "]
  static let hardWon = ["It took a lot: ", "With real effort: ", "This one took something: "]
  static let started = ["A beginning: ", "A start, which is the hard part: ", "Begun: "]
  static let partial = ["A part of it: ", "Some of it, and that counts: "]
  static let rested = ["Rest, chosen: ", "A rest, and rightly so: "]
  static let notThisTime = ["Looked at, and kept for another time: ", "Kept for another day: "]
  static let learned = ["Learned: ", "Something learned: ", "Worth knowing: "]
  static let support = ["Not alone: ", "In good company: ", "Somebody was there: "]
  static let celebrated = ["Celebrated: ", "A moment to celebrate: ", "Something to celebrate: "]
  static let chosen = ["Looking back, you chose a small step: ", "A step for the days ahead: "]
  static let chosenToo = ["And another: ", "And one more: "]

  static let setbacks = ["A harder moment: ", "Something went another way: ", "A hard stretch: "]
  static let lessons = ["What it taught: ", "What stays: ", "Learned from it: "]
  static let fairer = "In fairer words: "
  static let intended = "One small change in mind: "
  static let tries = [
    "Out of it came something to try: ", "A small change to try: ", "Then a change, small enough to try: ",
  ]
  static let experiments = ["A small experiment: ", "Something to try out: "]

  /// What came of a trial.
  static func ending(_ trial: Trial) -> String {
    switch (trial.state, trial.result.helped) {
    case (.open, _): "It is still open."
    case (.retried, .yes): "It was tried and kept: it helps."
    case (.retried, .partly): "It was tried and kept: it helps in part."
    case (.retried, .no): "It was tried, and now you know more."
    case (.retried, nil): "It was tried and kept."
    case (.revised, _): "It was tried, and made into something that fits better."
    case (.released, _): "It was let go, and that is fine."
    }
  }
}
