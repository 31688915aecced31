import NudgeCore

/// The way through a guide's questions: what comes next, given the answers so far and what has been passed.
struct GuideWalk {
  private let guide: Guide
  private var answers: [String: String]
  private var passed: Set<String> = []
  /// The text that was written last when the guide was left: it may have been in the middle of a sentence, and is shown once
  /// more. Not one with a time limit, whose time is over.
  private(set) var last: Guide.Slot?

  /// - Parameter next: where to go on; nil: at the end, unless nothing was answered yet.
  init(_ guide: Guide, answers: [String: String], next: String?) {
    self.guide = guide
    self.answers = answers
    guard !answers.isEmpty else { return }
    for slot in guide.asked(given: answers) {
      if slot.id == next { break }
      passed.insert(slot.id)
      guard answers[slot.id] != nil else { continue }
      last = slot.question.kind == .text && slot.question.timeLimit == nil ? slot : nil
    }
  }

  var isPractice: Bool { guide.isPractice }
  var hasAnswers: Bool { !answers.isEmpty }
  var next: Guide.Slot? { guide.asked(given: answers).first { !passed.contains($0.id) } }

  /// Whether anything else is to be asked, behind a question or before it.
  func hasMore(than slot: Guide.Slot) -> Bool {
    var walk = self
    walk.went(past: slot, answers[slot.id])
    return walk.next != nil || before(slot) != nil
  }

  func answer(_ slot: Guide.Slot) -> String? { answers[slot.id] }

  /// "2 of 5", of the questions that are asked as things stand; nil for what is shown and not asked, and where there is one
  /// question.
  func place(of slot: Guide.Slot) -> String? {
    let asked = guide.asked(given: answers).filter(\.question.kind.isAsked)
    guard asked.count > 1, let place = asked.firstIndex(of: slot) else { return nil }
    return "\(place + 1) of \(asked.count)"
  }

  /// The question before: the nearest one that was asked. A text with a time limit is over once its time is.
  func before(_ slot: Guide.Slot) -> Guide.Slot? {
    guide.asked(given: answers).prefix { $0 != slot }.last {
      $0.question.kind.isAsked && $0.question.timeLimit == nil && passed.contains($0.id)
    }
  }

  /// The question before is asked next; then it goes on with this one.
  mutating func back(from slot: Guide.Slot) {
    guard let before = before(slot) else { return }
    passed.remove(slot.id)
    passed.remove(before.id)
    // Left empty, it was the end of a question that is asked several times.
    for other in before.question.slots.dropFirst(before.turn) where answers[other.id] == nil { passed.remove(other.id) }
  }

  mutating func went(past slot: Guide.Slot, _ answer: String?) {
    passed.insert(slot.id)
    answers[slot.id] = answer
    // A question that is asked several times ends with the first one left empty.
    if answer == nil { for other in slot.question.slots.dropFirst(slot.turn) { passed.insert(other.id) } }
  }
}
