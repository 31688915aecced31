/// What a guide's answers become: entries, at most one trial, at most three steps. Pure, and all or nothing.
public struct Submission: Hashable, Sendable {
  /// The entry of the guide's own kind; nil when every answer became an entry of its own.
  public private(set) var main: EntryDraft?
  /// Answers that are entries of their own, and the win of having faced a setback.
  public private(set) var others: [EntryDraft]
  public var trial: TrialDraft?
  public let steps: [StepDraft]

  /// All of them; none when nothing was answered, and nothing is written then.
  public var entries: [EntryDraft] { (main.map { [$0] } ?? []) + others }

  /// The most steps one guide makes.
  public static let mostSteps = 3

  /// - Parameters:
  ///   - answers: by ``Guide/Slot/id``, each in its canonical form. Those to questions the guide does not ask any more are
  ///     kept as fields; those whose condition no longer holds are not.
  ///   - seconds: time spent on it.
  ///   - today: the person's day.
  ///   - domains: the person's own; a guide's domain that is not among them is left out.
  ///   - review: what makes its entry one (``Review/fields(_:number:)``).
  /// - Throws: ``AnswerProblem`` naming the question.
  public init(
    _ guide: Guide, answers: [String: String], seconds: Int = 0, today: CivilDate,
    domains: [String] = Settings.defaultDomains, isPrivate: Bool = false,
    review: [String: String]? = nil
  ) throws(AnswerProblem) {
    let sheet = AnswerSheet(
      guide, answers: answers, seconds: seconds, domains: domains, isPrivate: isPrivate, review: review)
    try sheet.checkNeeded()
    main = try sheet.mainEntry()
    var others = try sheet.ownEntries(seconds: main == nil ? sheet.seconds : nil)
    if guide.kind == .setback, main != nil { others.append(try sheet.facingWin()) }
    self.others = others
    trial = sheet.trial(today: today)
    steps = sheet.steps()
  }

  /// Has each counted as its words deserve. Where those of a setback hurt, no win is made of them.
  public mutating func weigh(_ isPraised: (EntryDraft) -> Bool) {
    if let main, main.kind == .setback, !isPraised(main) { others.removeAll(where: \.isFacing) }
    main = main?.weighed(isPraised)
    others = others.map { $0.weighed(isPraised) }
  }

  /// Puts another draft in the place of the first entry: that of a question about a trial or a step.
  public mutating func open(with draft: EntryDraft) {
    if main != nil {
      main = draft
    } else {
      others = [draft] + others.dropFirst()
    }
  }
}

/// A trial that a guide makes.
public struct TrialDraft: Hashable, Sendable {
  public var adjustment: String
  public var tryOn: CivilDate
  public var tryAt: CivilTime
  public var confidence: Confidence?

  public init(
    adjustment: String, tryOn: CivilDate, tryAt: CivilTime = Trial.usualTime, confidence: Confidence? = nil
  ) {
    self.adjustment = adjustment
    self.tryOn = tryOn
    self.tryAt = tryAt
    self.confidence = confidence
  }

  /// One for today, told when the usual time has been: it is asked about in an hour, or nobody ever would.
  public mutating func lieAhead(of now: Instant, in zone: Zone) {
    guard zone.instant(of: CivilDateTime(date: tryOn, time: tryAt)) <= now else { return }
    let soon = zone.civil(at: now + .hours(1))
    (tryOn, tryAt) = (soon.date, CivilTime(hour: soon.time.hour, minute: soon.time.minute) ?? tryAt)
  }
}

/// A step that a guide makes.
public struct StepDraft: Hashable, Sendable {
  public var text: String
  public var cue: String?
  public var confidence: Confidence?

  /// The cue, where it is a time that a nudge can come at, such as `Mon..Fri 08:00`: it becomes a plan. One without a time of
  /// day, "weekly" or "Sunday", is a cue in words.
  ///
  /// - Parameter zones: where a time zone behind it is looked up.
  public func calendar(zones: ZoneDatabase) -> String? {
    guard let cue, cue.contains(":"), (try? CalendarExpression(cue, zones: zones)) != nil else { return nil }
    return cue
  }

  public init(text: String, cue: String? = nil, confidence: Confidence? = nil) {
    self.text = text
    self.cue = cue
    self.confidence = confidence
  }
}
