import NudgeCore

/// What the signs of a year mean, on as many lines as they need.
struct HeatMapLegend {
  let map: HeatMap

  var lines: [String] {
    var lines = [""]
    var taken = 0
    for (plain, shown) in parts {
      if taken > 0, taken + 2 + plain.columns > map.look.width ?? .max {
        lines.append("")
        taken = 0
      }
      lines[lines.count - 1] += (taken > 0 ? "  " : "") + shown
      taken += (taken > 0 ? 2 : 0) + plain.columns
    }
    return lines
  }

  /// Each as it is measured, and as it is shown.
  private var parts: [(plain: String, shown: String)] {
    let year = map.year
    if !year.showsNumbers { return [part(.wins(Shades.most), "a day with something you wrote")] }
    var parts = year.shades.legend.enumerated().map { place, shade in
      part(.wins(shade.level), Self.words(shade.wins) + (place == 0 ? (shade.wins == 1...1 ? " win" : " wins") : ""))
    }
    let marks = Set(year.days.keys.map(year.mark))
    if marks.contains(.entry) { parts.append(part(.entry, "something else you wrote")) }
    if marks.contains(.rest) { parts.append(part(.rest, "a rest day")) }
    return parts
  }

  private func part(_ mark: YearOfDays.Mark, _ words: String) -> (plain: String, shown: String) {
    var sign = Strokes(map.look)
    sign.add(map.glyph(mark), map.style(mark))
    return ("\(map.glyph(mark)) \(words)", "\(sign.text) \(map.look.dim(words))")
  }

  private static func words(_ wins: ClosedRange<Int>) -> String {
    wins.count == 1 ? "\(wins.lowerBound)" : "\(wins.lowerBound) to \(wins.upperBound)"
  }
}
