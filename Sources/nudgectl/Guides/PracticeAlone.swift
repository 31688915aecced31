import NudgeCore
import Varlink

/// A practice where no daemon answers, or nobody can be asked: what there is to do, one thing after the other. It asks for no
/// answer, and nothing of it is written down.
struct PracticeAlone {
  let surroundings: Surroundings
  let guide: Guide

  /// - Returns: nil when there is no practice of that name.
  init?(_ name: String, _ surroundings: Surroundings) {
    guard let sheet = try? DaemonProgram(surroundings).guide(name), let guide = try? Guide(sheet), guide.isPractice
    else { return nil }
    (self.surroundings, self.guide) = (surroundings, guide)
  }

  /// Leads through it at a terminal.
  ///
  /// - Throws: ``Interrupted``
  func lead() throws {
    let asking = Asking(surroundings)
    asking.title(guide.title)
    for slot in steps {
      asking.tell("")
      switch slot.question.kind {
      case .breathe: _ = try QuestionPrompt(slot: slot, isPractice: true, said: nil, asking: asking).ask()
      default: try asking.pause(slot.prompt)
      }
    }
    asking.tell("")
    if let closing = guide.closing { asking.tell(closing) }
    asking.note("nudged does not run just now, so this was not noted down. To see why: nudgectl doctor")
  }

  /// All of it at once, for whoever reads it elsewhere.
  func tell() {
    var page = Page()
    let look = surroundings.look
    page.line(look.strong(guide.title.shownOnOneLine))
    for slot in steps {
      page.gap()
      for line in look.wrapped(slot.prompt.shownOnOneLine) { page.line(line) }
      if case .breathe(let pace) = slot.question.kind {
        for line in look.wrapped(Self.words(for: pace)) { page.line(line) }
      }
    }
    page.gap()
    if let closing = guide.closing { for line in look.wrapped(closing.shownOnOneLine) { page.line(line) } }
    surroundings.say(page.text)
  }

  /// What is done in it; how it went is for the journal.
  private var steps: [Guide.Slot] {
    guide.asked(given: [:]).filter { slot in
      switch slot.question.kind {
      case .note, .breathe, .text: slot.turn == 0
      default: false
      }
    }
  }

  private static func words(for pace: Guide.Question.Breathing) -> String {
    let parts = [
      ("in", pace.breatheIn), ("hold", pace.hold), ("out", pace.breatheOut), ("rest", pace.rest),
    ].filter { $0.1 > 0 }
    return parts.map { "\($0.0) for \($0.1)" }.strung(", ") + ", counting seconds; \(pace.rounds) times."
  }
}
