/// A line drawn sign by sign. Neighbours that look alike are painted together: a year has few colours and many days.
struct Strokes {
  enum Style: Hashable {
    case plain
    case dim
    /// ``Look/shade(_:_:)``
    case shade(Int)
    /// Turned round: it is found at once, and has no colour of its own.
    case today
  }

  private let look: Look
  private var runs: [(signs: String, style: Style)] = []

  init(_ look: Look) { self.look = look }

  mutating func add(_ sign: String, _ style: Style) {
    if let last = runs.last, last.style == style {
      runs[runs.count - 1].signs += sign
    } else {
      runs.append((sign, style))
    }
  }

  /// Without blanks at its end.
  var text: String {
    var seen = runs
    while let last = seen.last {
      seen[seen.count - 1].signs = last.signs.withoutTrailingBlanks
      guard last.signs.allSatisfy({ $0 == " " }) else { break }
      seen.removeLast()
    }
    return seen.map { paint($0.signs, $0.style) }.strung("")
  }

  private func paint(_ signs: String, _ style: Style) -> String {
    switch style {
    case .plain: signs
    case .dim: look.dim(signs)
    case .shade(let level): look.shade(signs, level)
    case .today: look.turned(signs)
    }
  }
}

extension String {
  var withoutTrailingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
