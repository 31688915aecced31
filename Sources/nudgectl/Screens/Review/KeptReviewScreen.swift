import NudgeCore

/// A review read again: what was written, what was chosen, and what came of it.
struct KeptReviewScreen {
  var kept: ReviewView
  var look: Look

  var text: String {
    var page = Page()
    let day = WallTime(kept.writtenAt).map { ", written \($0.label(at: look.now))" } ?? ""
    page.line(look.strong(kept.name) + look.dim(day))
    page.add(EntryScreen(entry: kept.entry.withoutMarks, look: look).text)
    if !kept.steps.isEmpty {
      page.gap()
      page.line(look.strong("The steps you chose then"))
      for step in kept.steps { page.line("  " + StepLines(step: step, look: look).line) }
    }
    return page.text
  }
}

extension EntryView {
  /// Without what only says that it is a review, and of what.
  fileprivate var withoutMarks: EntryView {
    var copy = self
    let isMark = { (name: String) in [Review.unitField, Review.firstDayField, Review.numberField].contains(name) }
    copy.fields = fields?.filter { !isMark($0.key) && !$0.key.hasPrefix("step") }
    return copy
  }
}
