import NudgeCore

/// The occurrences to come, soonest first, as the daemon chose them.
struct NextScreen {
  var upcoming: Control.Upcoming
  var look: Look

  var text: String {
    var page = Page()
    let rows = upcoming.occurrences.compactMap { occurrence in WallTime(occurrence.at).map { (occurrence.plan, $0) } }
    if rows.isEmpty { page.line("No further nudge is planned.") }
    let width = rows.map { $0.1.label(at: look.now).columns }.max() ?? 0
    let plans = rows.map { look.oneLine($0.0).columns }.max() ?? 0
    for (plan, at) in rows {
      let when = at.label(at: look.now).padded(to: width)
      page.line("\(when)  \(look.oneLine(plan).padded(to: plans))  \(look.dim(at.distance(from: look.now)))")
    }
    return page.text
  }
}
