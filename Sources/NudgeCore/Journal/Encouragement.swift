/// The sentence that answers a logged entry: it says that it was kept, now and then what it adds up to, and leaves it there.
public enum Encouragement {
  /// Where an entry stands among the others.
  public struct Standing: Hashable, Sendable {
    /// Whether there is no other win.
    public var isFirst: Bool
    /// Whether it is the first win after a week or more.
    public var isBackAgain: Bool
    /// The wins, this one included; nil for a person who wants no numbers.
    public var tally: Tally?
    /// The person's present day.
    public var today: CivilDate
    /// What it answers, where the entry alone does not tell: a goal reached, a trial that helped.
    public var occasion: Praise.Occasion?

    public init(
      isFirst: Bool = false, isBackAgain: Bool = false, tally: Tally? = nil, today: CivilDate,
      occasion: Praise.Occasion? = nil
    ) {
      (self.isFirst, self.isBackAgain, self.tally, self.today) = (isFirst, isBackAgain, tally, today)
      self.occasion = occasion
    }

    /// Whether an entry is about an earlier day.
    func isLate(_ entry: Entry) -> Bool { entry.day != today }
  }

  /// - Parameters:
  ///   - entry: what was just written, and nothing in it hurts.
  ///   - praise: knows what was said before.
  public static func reply(to entry: Entry, with praise: inout Praise, _ standing: Standing) -> String {
    let occasion = standing.occasion ?? Praise.Occasion(entry, standing)
    let sentence = praise.sentence(for: occasion, turn: entry.id)
    guard entry.draft.kind == .win else { return sentence }
    if standing.isLate(entry) { return "\(sentence) \(place(of: entry.day, from: standing.today))" }
    guard occasion != .first, occasion != .backAgain, let sum = standing.tally.flatMap(sum) else { return sentence }
    return "\(sentence) \(sum)"
  }

  /// Beside the card of the person's own people: no cheer, and no number.
  public static let besideTheCard = "Kept. You need not be alone with this."

  /// For words that hurt the one who wrote them, and for "nothing": no cheer, and no number.
  public static let thanks = "Kept. Thank you for writing it down."

  /// What is remembered late belongs to its own day.
  private static func place(of day: CivilDate, from today: CivilDate) -> String {
    switch today.daysSinceEpoch - day.daysSinceEpoch {
    case 1: "Added to yesterday."
    case 2...6: "Added to \(day.weekday.name)."
    default: "Added to \(day.spoken(from: today))."
    }
  }

  /// A number now and then, where it means something; else none.
  private static func sum(_ tally: Tally) -> String? {
    if isRound(tally.today) { return "Your \(ordinal(tally.today)) today." }
    if isRound(tally.thisWeek) { return "Your \(ordinal(tally.thisWeek)) this week." }
    return tally.thisWeek == 1 && !tally.isFirst ? "Your first this week." : nil
  }

  /// Five, ten, and then the tens.
  private static func isRound(_ number: Int) -> Bool { number == 5 || number > 0 && number.isMultiple(of: 10) }

  /// "third" up to "tenth", then "11th".
  static func ordinal(_ number: Int) -> String {
    let words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
    if (1...words.count).contains(number) { return words[number - 1] }
    let suffix =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return "\(number)\(suffix)"
  }
}
