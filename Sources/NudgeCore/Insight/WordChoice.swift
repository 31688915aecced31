/// Which of a person's own words a report holds: a few of every month, spread over it, so that a year with a hundred thousand
/// entries is told as shortly as one with fifty.
public struct WordChoice: Hashable, Sendable {
  /// Of each month, at most.
  public let wins: Int
  public let lessons: Int
  public let steps: Int

  /// - Parameter months: how many months are told about; the longer the time, the fewer words of each.
  public init(months: Int) {
    (wins, lessons, steps) =
      switch months {
      case ...13: (6, 3, 4)
      case ...36: (3, 2, 2)
      default: (2, 1, 1)
      }
  }

  /// The longest text that is told, in characters; what is longer is cut.
  public static let longest = 240

  /// How many are looked at for each that is chosen.
  public static let candidates = 12

  /// Equal parts of a month, the earliest first: one is chosen from each.
  public static func parts(of days: ClosedRange<CivilDate>, _ count: Int) -> [ClosedRange<CivilDate>] {
    let (first, length) = (days.lowerBound.daysSinceEpoch, days.count)
    let parts = max(1, min(count, length))
    return (0..<parts).map { part in
      CivilDate(
        daysSinceEpoch: first + part * length / parts)...CivilDate(
          daysSinceEpoch: first + (part + 1) * length / parts - 1)
    }
  }

  /// The one of each part that says most, then the next of each, until there are enough: by day. What is said twice is chosen
  /// once.
  ///
  /// - Parameter parts: the candidates of each part.
  public static func chosen(from parts: [[Entry]], most: Int) -> [Entry] {
    var (left, chosen) = (parts, [Entry]())
    while chosen.count < most, left.contains(where: { !$0.isEmpty }) {
      for part in left.indices where chosen.count < most {
        guard let best = best(of: left[part]) else { continue }
        chosen.append(best)
        for index in left.indices { left[index].removeAll { $0.draft.text == best.draft.text } }
      }
    }
    return chosen.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
  }

  /// The one that says most: the most effort, then the most words, then the first.
  public static func best(of entries: [Entry]) -> Entry? {
    entries.enumerated().min { one, other in
      let (a, b) = (one.element.draft, other.element.draft)
      return (-(a.effort ?? 0), -min(a.text.utf8.count, longest), one.offset)
        < (-(b.effort ?? 0), -min(b.text.utf8.count, longest), other.offset)
    }?.element
  }

  /// A text as it is told: not too long.
  public static func told(_ text: String) -> String {
    guard text.index(text.startIndex, offsetBy: longest, limitedBy: text.endIndex) != nil, text.count > longest else {
      return text
    }
    return String(text.prefix(longest - 1)).withoutEdges + "…"
  }
}

extension ClosedRange where Bound == CivilDate {
  /// How many days it has.
  public var count: Int { upperBound.daysSinceEpoch - lowerBound.daysSinceEpoch + 1 }

  /// Its months, the first and the last of them cut to it.
  public var months: [ClosedRange<CivilDate>] {
    var months: [ClosedRange<CivilDate>] = []
    var first = lowerBound
    while first <= upperBound {
      let last = Swift.min(first.endOfMonth, upperBound)
      months.append(first...last)
      first = last.adding(days: 1)
    }
    return months
  }
}
