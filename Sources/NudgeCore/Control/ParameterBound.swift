/// How much a parameter of a call takes: the one place that says it. What is not named here takes a few words, so that a new
/// parameter has a bound before anybody thinks of one.
///
/// Texts that are kept have bounds of their own besides (``EntryDraft``), whose refusals say more.
public struct ParameterBound: Hashable, Sendable {
  /// Bytes of one text, in UTF-8.
  public var longest: Int
  /// Bytes of all its texts together.
  public var bytes: Int
  /// Elements of a list, or members of an object.
  public var elements: Int

  /// The values of one call, all parameters together.
  public static let valuesOfACall = 4096
  /// Words somebody looks for.
  public static let searchWords = 20

  /// Names, dates, words of an enumeration; a few in a list. Of fifty characters each may be a family of pictures.
  public static let name = ParameterBound(longest: 2000, elements: 100)
  /// What somebody looks for.
  public static let search = ParameterBound(longest: 400)
  /// What a setback is told with, to find what fits it.
  public static let told = ParameterBound(longest: 10_000)
  /// Text that is kept. What is a little too long for the journal is refused by the words for that.
  public static let kept = ParameterBound(longest: 3 * EntryDraft.maximumTextBytes)
  /// Several of them, together no longer than one.
  public static let parts = ParameterBound(
    longest: kept.longest, bytes: EntryDraft.maximumTextBytes, elements: 100)
  /// Fields of an entry. What is a little too much is refused by the words for that.
  public static let fields = ParameterBound(longest: kept.longest, bytes: kept.longest, elements: 200)
  /// The text of a configuration: ten times the one that comes with every setting explained.
  public static let configuration = ParameterBound(longest: 200_000)
  /// Numbers of records.
  public static let numbers = ParameterBound(longest: 0, elements: 1000)
  /// Part of a file. How many lines it has, has a bound of its own (``JournalMethods/Import/mostLines``).
  public static let file = ParameterBound(longest: 2_000_000)

  public init(longest: Int, bytes: Int? = nil, elements: Int = 1) {
    self.longest = longest
    self.bytes = bytes ?? .max
    self.elements = elements
  }

  /// - Parameter method: its full name.
  public static func of(_ method: String, _ parameter: String) -> ParameterBound {
    switch (method, parameter) {
    case ("org.nudged.Journal.Import", "text"): file
    case (_, "text"), (_, "adjustment"), (_, "happened"), (_, "answer"): kept
    case (_, "cue"), (_, "risk"), (_, "evenIf"), (_, "next"): kept
    case ("org.nudged.Journal.SplitStep", "into"): parts
    case (_, "fields"): fields
    case (_, "search"): search
    case ("org.nudged.Journal.Evidence", "words"): told
    case (_, "configuration"): configuration
    case (_, "ids"), (_, "steps"): numbers
    default: name
    }
  }

  /// Why so much is too much; nil when it fits.
  public func refusal(elements: Int, longest: Int, bytes: Int) -> String? {
    if elements > max(1, self.elements) {
      "At most \(self.elements) fit, and these are \(elements). Please choose the few that matter."
    } else if longest > self.longest {
      "A text of at most \(self.longest) bytes fits, and this has \(longest). Please keep the heart of it."
    } else if bytes > self.bytes {
      "Texts of \(self.bytes) bytes together fit, and these have \(bytes). Please keep the heart of them."
    } else {
      nil
    }
  }
}
