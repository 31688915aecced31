/// What a guide's answers become: entries, at most one trial, at most three steps. Pure, and all or nothing.
public struct Submission: Hashable, Sendable {
  /// The entry of the guide's own kind; nil when every answer became an entry of its own.
  public private(set) var main: EntryDraft?
  /// Answers that are entries of their own, and the win of having faced a setback.
  public private(set) var others: [EntryDraft]
  public var trial: TrialDraft?
  public private(set) var steps: [StepDraft]

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

  /// Reads the cues of steps: one that is a time asks then, once or over and over.
  ///
  /// - Parameter zones: where a time zone behind a cue is looked up.
  public mutating func readCues(at now: Instant, in zone: Zone, zones: ZoneDatabase) {
    for index in steps.indices { steps[index].readCue(at: now, in: zone, zones: zones) }
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

  /// When it asks, once its cue was read as a time.
  public private(set) var calendar: String?

  /// "every morning at 8" becomes a plan; "after breakfast" stays a cue in words.
  mutating func readCue(at now: Instant, in zone: Zone, zones: ZoneDatabase) {
    guard let reading = cue.flatMap({ WhenPhrase.cue($0, now: now, zone: zone, zones: zones).reading }) else { return }
    (cue, calendar) = (nil, reading.calendar)
  }

  public init(text: String, cue: String? = nil, confidence: Confidence? = nil) {
    self.text = text
    self.cue = cue
    self.confidence = confidence
  }
}
