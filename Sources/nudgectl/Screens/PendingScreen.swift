import NudgeCore

/// The questions that can still be answered, oldest first.
struct PendingScreen {
  var pending: Control.Pending
  var look: Look

  var text: String {
    var page = Page()
    if pending.nudges.isEmpty { page.line("Nothing is waiting for you right now.") }
    for nudge in pending.nudges {
      let id = "\(nudge.id)"
      page.line("\(look.dim(id))  \(look.strong(look.oneLine(nudge.question, beside: id.count + 2)))")
      let margin = String(repeating: " ", count: id.count + 2)
      if let about = nudge.about { page.line(margin + look.oneLine(about, beside: margin.count)) }
      page.line(margin + look.dim(NudgeLines(nudge: nudge, look: look).standing))
    }
    return page.text
  }
}
