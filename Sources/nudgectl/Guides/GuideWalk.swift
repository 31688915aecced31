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

  func answer(_ slot: Guide.Slot) -> String? { answers[slot.id] }

  mutating func went(past slot: Guide.Slot, _ answer: String?) {
    passed.insert(slot.id)
    answers[slot.id] = answer
    // A question that is asked several times ends with the first one left empty.
    if answer == nil { for other in slot.question.slots.dropFirst(slot.turn) { passed.insert(other.id) } }
  }
}
