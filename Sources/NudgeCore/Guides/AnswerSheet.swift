/// The answers that count, sorted by what becomes of them.
struct AnswerSheet {
  let guide: Guide
  /// Of questions that are asked, in their order.
  let given: [(slot: Guide.Slot, answer: String)]
  /// Of questions the guide does not have any more.
  let left: [String: String]
  let seconds: Int?
  private let answers: [String: String]
  private let domains: [String]
  private let isPrivate: Bool
  /// What makes the entry a review.
  private let review: [String: String]?

  init(
    _ guide: Guide, answers: [String: String], seconds: Int, domains: [String], isPrivate: Bool,
    review: [String: String]? = nil
  ) {
    self.guide = guide
    self.review = review
    let answers = answers.filter { !$0.value.allSatisfy(\.isWhitespace) }
    self.answers = answers
    self.seconds = seconds > 0 ? min(seconds, EntryDraft.times.upperBound) : nil
    self.domains = domains
    self.isPrivate = isPrivate
    let known = Set(guide.slots.map(\.id))
    left = answers.filter { !known.contains($0.key) }
    given = guide.asked(given: answers).compactMap { slot in answers[slot.id].map { (slot, $0) } }
  }

  /// - Throws: ``AnswerProblem`` for the first question that is asked, needed, and without an answer. Where nothing is
  ///   answered, nothing is needed.
  func checkNeeded() throws(AnswerProblem) {
    if answers.isEmpty { return }
    for slot in guide.asked(given: answers)
    where slot.turn == 0 && slot.question.kind.isAsked && !slot.question.isOptional && answers[slot.id] == nil {
      throw AnswerProblem(question: slot.id, reason: "An answer is needed here, a few words are enough.")
    }
  }

  private func isKept(_ slot: Guide.Slot) -> Bool {
    switch slot.question.keeping {
    case .always: true
    case .never: false
    case .when(let condition): guide.holds(condition, answers)
    }
  }

  private var kept: [(slot: Guide.Slot, answer: String)] { given.filter { isKept($0.slot) } }

  /// An answer whose words stay.
  func word(_ id: String) -> String? { kept.first { $0.slot.id == id }?.answer }
}

// MARK: - Entries

extension AnswerSheet {
  /// There is one as soon as there is an answer for it; one whose words were let go leaves the time spent. A practice counts
  /// once it was gone through.
  func mainEntry() throws(AnswerProblem) -> EntryDraft? {
    let own = kept.filter { $0.slot.question.becomes == nil }
    let hasLetGo = given.contains { !isKept($0.slot) }
    guard
      !own.isEmpty || !left.isEmpty || hasLetGo || guide.isPractice && seconds != nil
        || review != nil && !answers.isEmpty
    else { return nil }
    let texts = own.filter {
      $0.slot.question.kind == .text && property($0.slot.id) == nil && !EntryField.quoted.contains($0.slot.id)
    }
    // Where the words were let go, nothing else takes their place.
    let isTextLetGo = given.contains { $0.slot.id == Self.text && !isKept($0.slot) }
    let text = texts.first { $0.slot.id == Self.text } ?? (isTextLetGo ? nil : texts.first)
    let fields = fields(of: own.filter { $0.slot.id != text?.slot.id }).merging(review ?? [:]) { _, mark in mark }
    return try naming(text?.slot.id) { () throws(EntryProblem) in
      try EntryDraft(
        kind: guide.kind, text: text?.answer ?? (isTextLetGo ? guide.title : summary(of: own)),
        effort: property("effort").flatMap { Int($0) },
        outcome: property("outcome").flatMap(Outcome.init(rawValue:)), domain: property("domain") ?? domain,
        value: property("value"), tags: guide.tags, isPrivate: isPrivate, seconds: seconds, fields: fields,
        origin: EntryOrigin(guide: guide.name, practice: guide.isPractice ? guide.name : nil))
    }
  }

  /// The question whose answer is the entry's text before all others.
  static let text = "text"

  /// The answers that are entries of their own.
  func ownEntries(seconds: Int?) throws(AnswerProblem) -> [EntryDraft] {
    var drafts: [EntryDraft] = []
    for (slot, answer) in kept {
      guard let kind = slot.question.becomes else { continue }
      drafts.append(try entry(kind, answer, from: slot.id, seconds: drafts.isEmpty ? seconds : nil))
    }
    return drafts
  }

  /// Choosing to look is the healthier response, and is logged as one.
  func facingWin() throws(AnswerProblem) -> EntryDraft { try entry(.win, Self.facing, from: nil, seconds: nil) }

  static let facing = "Looked at a setback and asked what it can teach."

  private func entry(
    _ kind: EntryKind, _ text: String, from question: String?, seconds: Int?
  ) throws(AnswerProblem) -> EntryDraft {
    try naming(question) { () throws(EntryProblem) in
      try EntryDraft(
        kind: kind, text: text, domain: domain, tags: guide.tags, isPrivate: isPrivate, seconds: seconds,
        origin: EntryOrigin(guide: guide.name))
    }
  }

  private func naming(
    _ question: String?, _ make: () throws(EntryProblem) -> EntryDraft
  ) throws(AnswerProblem) -> EntryDraft {
    do throws(EntryProblem) {
      return try make()
    } catch {
      let place = error.field == "text" ? question ?? "text" : error.field
      throw AnswerProblem(question: place, reason: error.description)
    }
  }

  private var domain: String? { guide.domain.flatMap { domains.contains($0) ? $0 : nil } }
}

// MARK: - Fields

extension AnswerSheet {
  private func fields(of own: [(slot: Guide.Slot, answer: String)]) -> [String: String] {
    var fields: [String: String] = [:]
    for (id, answer) in left where EntryField.known(id)?.type.canonical(answer) != nil || EntryField.known(id) == nil {
      fields[Guide.Question.fieldName(of: id)] = answer
    }
    for (slot, answer) in own where property(slot.id) == nil {
      fields[Guide.Question.fieldName(of: slot.id)] = answer
    }
    return fields
  }

  /// An answer that is a property of the entry itself; what does not fit there stays a field.
  private func property(_ id: String) -> String? {
    guard let answer = word(id) else { return nil }
    switch id {
    case "effort", "outcome": return Guide.Question.knownType(of: id)?.canonical(answer)
    case "domain": return domains.contains(answer) ? answer : nil
    case "value": return answer.count <= EntryDraft.maximumTagLength && answer.shownOnOneLine == answer ? answer : nil
    default: return nil
    }
  }

  /// What stands for a text where none was written.
  private func summary(of own: [(slot: Guide.Slot, answer: String)]) -> String {
    let parts = own.filter { property($0.slot.id) == nil && !EntryField.quoted.contains($0.slot.id) }.map {
      slot, answer in
      "\(Self.label(of: slot.id)) \(slot.question.kind == .duration ? Self.length(answer) : answer)"
    }
    return guide.isPractice || parts.isEmpty ? guide.title : parts.joined(separator: " · ")
  }

  private static func label(of id: String) -> String {
    EntryField.known(id)?.label ?? Guide.Question.fieldName(of: id).replacing("-", with: " ")
  }

  private static func length(_ answer: String) -> String { Int(answer).map { Duration.seconds($0).timeSpan } ?? answer }
}

// MARK: - Trial and steps

extension AnswerSheet {
  /// An adjustment is tried: on the day that was said, or tomorrow.
  func trial(today: CivilDate) -> TrialDraft? {
    let asksWhen = guide.slot("adjustment") != nil && guide.slot("try-on") != nil
    guard guide.kind == .setback || asksWhen, let adjustment = word("adjustment") else { return nil }
    let day = word("try-on").flatMap { CivilDate($0) }.flatMap { $0 >= today ? $0 : nil }
    return TrialDraft(
      adjustment: adjustment, tryOn: day ?? today.adding(days: 1),
      confidence: confidence("confidence", evenIf: word("even-if")))
  }

  func steps() -> [StepDraft] {
    (1...Submission.mostSteps).compactMap { number in
      let suffix = number == 1 ? "" : "-\(number)"
      return word("step\(suffix)").map {
        StepDraft(
          text: $0, cue: word("step-cue\(suffix)"), confidence: confidence("step-confidence\(suffix)"))
      }
    }
  }

  private func confidence(_ id: String, evenIf: String? = nil) -> Confidence? {
    guard let percent = word(id).flatMap({ Int($0) }), Confidence.range.contains(percent) else { return nil }
    return Confidence(percent: percent, evenIf: evenIf)
  }
}
