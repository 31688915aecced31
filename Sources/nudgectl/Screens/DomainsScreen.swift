import NudgeCore

/// The areas of life of four weeks beside those of the four before, by name: a look around, and no ranking.
struct DomainsScreen {
  var reply: InsightMethods.Domains
  var charset: Charset
  var look: Look

  var text: String {
    guard reply.numbers else { return ScorecardScreen.withoutNumbers }
    guard !reply.domains.isEmpty else {
      return "Nothing to show yet: an entry belongs to an area of life when you say so, as in --domain mood.\n"
    }
    var page = Page()
    let rows = reply.domains.flatMap { count in
      [
        Bars.Row(count.domain, Double(count.entries), note: count.entries.counted("entry", "entries")),
        Bars.Row("", Double(count.before), note: "\(count.before.grouped) before", weight: .light),
      ]
    }
    for line in Bars(rows, charset: charset, look: look).lines { page.line(line) }
    page.gap()
    for line in look.wrapped(
      "The last four weeks, and under each area the four before. None is worth more than another.")
    {
      page.line(look.dim(line))
    }
    return page.text
  }
}
