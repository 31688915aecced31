extension EntryField {
  /// The field of this name, if it is one that nudged knows.
  public static func known(_ name: String) -> EntryField? { byName[name] }

  /// All of them, in the order in which they are shown.
  public static let all = states + setbacks + trust + outlooks + practices + people + aims + reviews

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// What a person writes down because it hurts, or because others said it: kept where it was asked for, and told by nothing else.
  public static let quoted: Set<String> = ["label", "said"]

  /// Feelings to choose from when naming one; others can be written.
  public static let feelings = [
    "calm", "content", "proud", "hopeful", "grateful", "tired", "sad", "lonely", "anxious", "ashamed", "guilty",
    "angry",
    "frustrated", "overwhelmed", "numb",
  ]

  // MARK: How a person is

  private static let states = [
    EntryField("mood", "mood", .scale(1...5)),
    EntryField("energy", "energy", .scale(1...5)),
    EntryField("feelings", "feelings", .choices(feelings)),
    EntryField("body", "in the body"),
    EntryField("reading", "a fair reading of it"),
    EntryField("slept", "slept in the usual window", .yesNo),
    EntryField("moved", "moved a little", .yesNo),
    EntryField("reached-out", "was in touch with somebody", .yesNo),
    EntryField("confidence", "confidence", .scale(0...100)),
    EntryField("even-if", "even if"),
  ]

  // MARK: What happened, and what to make of it

  private static let setbacks = [
    EntryField("helped", "what helped"),
    EntryField("hindered", "what did not help"),
    EntryField("trigger", "trigger"),
    EntryField("place", "place"),
    EntryField("people", "people"),
    EntryField("timing", "timing"),
    EntryField("changeable", "what of it can be changed"),
    EntryField("in-my-control", "in my control"),
    EntryField("not-in-my-control", "not in my control"),
    EntryField("missing-data", "what was not known"),
    EntryField("overlooked", "what was overlooked"),
    EntryField("assumption", "what turned out otherwise"),
    EntryField("root-cause", "below the surface"),
    EntryField("gap", "gap", .choice(["knowledge", "skill", "neither"])),
    EntryField("process", "in the process"),
    EntryField("lesson", "lesson"),
    EntryField("adjustment", "the smallest adjustment"),
    EntryField("try-on", "to be tried on", .date),
  ]

  private static let trust = [
    EntryField(
      "trust", "trust that was shaken",
      .choice(["that I can do things", "that I choose well", "that I matter", "none of these"])),
    EntryField("label", "the harsh words"),
    EntryField("fairer", "a fairer wording"),
  ]

  /// What it means, in consequences instead of verdicts.
  private static let outlooks = [
    EntryField("for-goals", "what it means for my goals"),
    EntryField("for-people", "what it means for people"),
    EntryField("for-the-day", "what it means for the day"),
  ]

  // MARK: Practices, people, aims

  private static let practices = [
    EntryField("before", "before", .scale(0...10)),
    EntryField("after", "after", .scale(0...10)),
  ]

  private static let people = [
    EntryField("said", "what was said"),
    EntryField("person", "person"),
    EntryField("specific", "specific", .yesNo),
    EntryField("about-behaviour", "about behaviour", .yesNo),
    EntryField("usable", "usable", .yesNo),
    EntryField("outlet", "outlet", .choice(["to a friend", "into my journal", "into movement", "into rest"])),
  ]

  private static let aims = [
    EntryField("intention", "intention"),
    EntryField("risk", "a look at the risk"),
    EntryField("grateful-for", "grateful for"),
    EntryField("reward", "reward"),
  ]

  /// What makes an entry a ``Review``.
  private static let reviews = [
    EntryField(Review.unitField, "looks back on a", .choice(Period.Unit.allCases.map(\.rawValue))),
    EntryField(Review.firstDayField, "from", .date),
    EntryField(Review.numberField, "review", .scale(Review.numbers)),
  ]
}
