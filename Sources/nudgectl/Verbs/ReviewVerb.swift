import ArgumentParser
import NudgeCore
import Varlink

struct ReviewVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Look back on a week, a month or a year, and choose at most three small steps.",
    discussion: """
      First the evidence, a part at a time: wins, measures, what moved and what rests, trials, one earlier win. Then a few \
      questions, each of which can be left empty. Ten minutes are enough; after Ctrl-C the same command goes on.

        nudgectl review
        nudgectl review last week
        nudgectl review October
        nudgectl review 2025 --look
        nudgectl review --list

      Without words it is about this week from Friday on, and before that about the last one, unless you have looked back on \
      it. A time as a step's cue, such as weekdays at 8, makes it ask by itself.
      """)

  @Argument(
    help: ArgumentHelp("A week, a month or a year: last week, 2026-W46, October, 2025.", valueName: "period"))
  var words: [String] = []

  @Flag(help: "Show what there is to see, and ask nothing.")
  var look = false

  @Flag(help: "The reviews there are.")
  var list = false

  @Option(help: ArgumentHelp("Read a review again.", valueName: "number"))
  var number: Int?

  @OptionGroup var options: GuideOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if list, number != nil || look { throw ValidationError("--list goes by itself.") }
  }

  func carryOut(in surroundings: Surroundings) throws {
    let period = try words.isEmpty ? .now : SpokenPeriod(words, today: surroundings.today)
    if list { return try showList(period.unit, surroundings) }
    if let number { return try read(number, period.unit, surroundings) }
    let asks = surroundings.input.source == .terminal && !look && !output.json
    guard asks || !options.answers.isEmpty else { return try showEvidence(period, surroundings) }
    var wish = try options.wish(Self.guide(period.unit), json: output.json)
    wish.day = period.day?.description
    try GuideRunner(surroundings).run(wish)
  }

  /// The guides that come along; the nudge of a plan may ask with another one.
  private static func guide(_ unit: Period.Unit) -> String {
    switch unit {
    case .week: "weekly-review"
    case .month: "month-review"
    case .year: "year-review"
    }
  }

  private func showEvidence(_ period: SpokenPeriod, _ surroundings: Surroundings) throws {
    try show(.init(period: period.unit.rawValue, day: period.day?.description), surroundings) { _ in nil }
  }

  private func showList(_ unit: Period.Unit, _ surroundings: Surroundings) throws {
    try surroundings.ask(Methods.reviews, .init(period: unit.rawValue), json: output.json) { reply in
      ReviewsScreen(reply: reply, charset: surroundings.charset, look: surroundings.look).text
    }
  }

  /// As it was written, or with --look, the evidence as it stands now.
  private func read(_ number: Int, _ unit: Period.Unit, _ surroundings: Surroundings) throws {
    try show(.init(period: unit.rawValue, number: number), surroundings) { review in
      look ? nil : review.kept.map { KeptReviewScreen(kept: $0, look: surroundings.look).text }
    }
  }

  /// - Parameter more: what stands under the evidence.
  private func show(
    _ parameters: InsightMethods.Review.Parameters, _ surroundings: Surroundings,
    more: (InsightMethods.Review) -> String?
  ) throws {
    let daemon = try Daemon(surroundings)
    guard !output.json else {
      return try surroundings.ask(Methods.review, parameters, json: true, of: daemon) { _ in "" }
    }
    let review = try daemon.call(Methods.review, parameters)
    let screen = ReviewScreen(
      review: review, patterns: try daemon.patterns(in: review), today: surroundings.today,
      charset: surroundings.charset, look: surroundings.look)
    surroundings.say(screen.text + (more(review).map { "\n\($0)" } ?? ""))
  }
}
