import NudgeCore

/// A year at one look, with what its signs mean and a sentence; in plain mode and off a terminal, in sentences.
struct YearScreen {
  let year: YearOfDays
  let charset: Charset
  let look: Look

  var text: String {
    var page = Page()
    page.line(look.strong("\(year.year)"))
    if year.days.isEmpty {
      page.line(nothing)
      return page.text
    }
    page.gap()
    if look.showsPictures, !isTooNarrow { draw(on: &page) } else { tell(on: &page) }
    page.gap()
    for line in look.wrapped(closing) { page.line(line) }
    return page.text
  }

  private var isTooNarrow: Bool { look.width ?? .max < HeatMap.leastColumns }

  private func draw(on page: inout Page) {
    let map = HeatMap(year: year, charset: charset, look: look)
    page.add(map.text)
    page.gap()
    for line in HeatMapLegend(map: map).lines { page.line(line) }
  }

  private func tell(on page: inout Page) {
    if look.showsPictures {
      for line in look.wrapped("The picture of a year takes \(HeatMap.leastColumns) columns; here it is in words.") {
        page.line(look.dim(line))
      }
    }
    if !year.showsNumbers { page.line("Days that hold something you wrote:") }
    for line in YearText(year: year).lines.flatMap({ look.wrapped($0) }) { page.line(line) }
  }

  private var nothing: String {
    if year.year > year.today.year { return "\(year.year) is still ahead." }
    guard let since = year.since else { return "Nothing is on record yet. Any day can be the first." }
    if since.year > year.year { return "Your journal begins on \(since.spelledOutWithYear)." }
    return year.year == year.today.year
      ? "Nothing is on record for this year yet. Any day can be the first." : "Nothing is on record for \(year.year)."
  }

  private var closing: String {
    guard year.showsNumbers else {
      return "Each of them is still yours to read: nudgectl list --from \(year.year)-01-01"
    }
    let written = year.days.values.count { $0.entries > 0 }
    let winning = year.days.values.count { $0.wins > 0 }
    let days = written.counted("day holds", "days hold")
    if written == 0 { return "Rest, chosen: that is on record, too." }
    if winning == 0 { return "\(days) something you wrote." }
    return "\(days) something you wrote, \(winning == written ? "and a win, too" : "\(winning.grouped) of them a win")."
  }
}
