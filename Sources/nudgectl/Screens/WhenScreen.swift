import NudgeCore

/// A calendar expression in its normal form, and when it elapses.
struct WhenScreen {
  var expression: CalendarExpression
  var elapses: [Instant]
  var zone: Zone
  var look: Look

  var text: String {
    var page = Page()
    page.line("\(look.dim("Means")) \(look.strong(expression.description))")
    if elapses.isEmpty { page.line("It never comes again.") }
    for instant in elapses { page.line("  " + line(instant)) }
    return page.text
  }

  private func line(_ instant: Instant) -> String {
    let civil = zone.civil(at: instant)
    let distance = WallTime(instant.rfc3339(in: zone))?.distance(from: look.now) ?? ""
    return "\(civil.date.labelled) \(civil.time)  \(look.dim(distance))"
  }

  /// `{"normalized": …, "elapses": [RFC 3339, …]}`
  var json: String {
    let times = JSONText.array(elapses.map { $0.rfc3339(in: zone) })
    return #"{"normalized":\#(JSONText.quoted(expression.description)),"elapses":\#(times)}"# + "\n"
  }
}
