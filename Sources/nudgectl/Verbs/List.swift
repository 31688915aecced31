import ArgumentParser
import NudgeCore
import Varlink

struct List: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Read in the journal, newest first.",
    discussion: """
        nudgectl list
        nudgectl list --day yesterday
        nudgectl list --kind win --limit 100
        nudgectl list --search 'sister "in the park"'
        nudgectl list --from 2026-11-01 --tag paperwork --outcome started

      A search finds what has all the words, each at least by its beginning, from three letters on; words in quotation marks \
      as they stand. In languages without blanks, such as Chinese, Japanese or Thai, it finds any part. At most 20 words.
      """)

  @Option(help: ArgumentHelp("At most so many, from 1 to 1000.", valueName: "number"))
  var limit = 20

  @Option(help: ArgumentHelp("Entries of one kind.", valueName: "kind"))
  var kind: EntryKind?

  @Option(
    help: ArgumentHelp("Entries of one day: today, yesterday, or a date such as 2026-11-21.", valueName: "day"),
    completion: .days)
  var day: String?

  @OptionGroup var filters: ListFilters
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...1000).contains(limit) else { throw ValidationError("--limit goes from 1 to 1000, not \(limit).") }
    if day != nil, filters.from != nil || filters.to != nil {
      throw ValidationError("One day, or a stretch of them: --day, or --from and --to.")
    }
  }

  func carryOut(in surroundings: Surroundings) throws {
    let days = try [day, filters.from, filters.to].map { try $0.map(JournalDay.init) }
    let daemon = try Daemon(surroundings)
    let dates = try days.map { try $0?.date(daemon).description }
    var parameters = JournalMethods.List.Parameters(limit: limit, kind: kind?.rawValue, day: dates[0])
    (parameters.from, parameters.to) = (dates[1], dates[2])
    filters.apply(to: &parameters)
    // Long entries come in several replies.
    let parts = try daemon.parts(Methods.list, parameters)
    if output.json, parts.count == 1 { return surroundings.say(String(decoding: parts[0], as: UTF8.self) + "\n") }
    let entries = try parts.flatMap { try JSON.decode(JournalMethods.List.self, from: $0).entries }
    surroundings.say(
      output.json
        ? String(decoding: try JSON.encode(JournalMethods.List(entries: entries)), as: UTF8.self) + "\n"
        : ListScreen(entries: entries, look: surroundings.look).text)
  }
}

/// A day of the journal, as people name it.
enum JournalDay {
  case date(CivilDate)
  case daysAgo(Int)

  init(_ text: String) throws(Failure) {
    switch text.lowercased() {
    case "today": self = .daysAgo(0)
    case "yesterday": self = .daysAgo(1)
    default:
      guard let date = CivilDate(text) else {
        throw .badInput("“\(text.shownOnOneLine)” is no day I know: today, yesterday, or a date such as 2026-11-21.")
      }
      self = .date(date)
    }
  }

  /// A person's day may begin at four in the morning: which one it is now, the daemon knows.
  func date(_ daemon: Daemon) throws -> CivilDate {
    switch self {
    case .date(let date): return date
    case .daysAgo(let days):
      guard let today = CivilDate(try daemon.call(Methods.status, Empty()).day) else {
        throw Failure.no("nudged gave no date for today.")
      }
      return today.adding(days: -days)
    }
  }
}
