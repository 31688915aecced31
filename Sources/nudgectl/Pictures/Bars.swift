import NudgeCore

/// Amounts beneath one another, each as a bar between its name and what else is said of it; on a narrow terminal the bars give
/// way first, and where there are no pictures, the words stand alone. Nothing is sorted: an order would be a ranking.
struct Bars {
  struct Row {
    /// As somebody wrote it, or our own words.
    var name: String
    var value: Double
    /// Behind the bar: the figure, and its unit.
    var note: String
    var weight: Weight

    init(_ name: String, _ value: Double, note: String = "", weight: Weight = .full) {
      self.name = name
      self.value = value
      self.note = note
      self.weight = weight
    }
  }

  /// What is looked at, or what it is looked at beside.
  enum Weight {
    case full
    case light
  }

  var rows: [Row]
  /// What fills a bar; nil: the greatest of the values.
  var most: Double?
  var charset: Charset
  var look: Look

  init(_ rows: [Row], most: Double? = nil, charset: Charset, look: Look) {
    self.rows = rows
    self.most = most
    self.charset = charset
    self.look = look
  }

  /// One line for each row.
  var lines: [String] {
    let names = rows.map { look.oneLine($0.name).shortened(to: longestName) }
    let widest = names.reduce(0) { max($0, $1.columns) }
    let width = width(beside: widest)
    return zip(rows, names).map { row, name in
      let bar = width > 0 ? bar(row, width) + "  " : ""
      return "\(name.padded(to: widest))  \(bar)\(look.dim(row.note))"
    }
  }

  private static let usualWidth = 20
  private static let leastWidth = 5

  /// A third of the terminal is enough for a name.
  private var longestName: Int { look.width.map { max(8, $0 / 3) } ?? .max }

  /// Columns of a full bar; 0 where there is no room for one that tells anything, or none is wanted.
  private func width(beside name: Int) -> Int {
    guard look.showsPictures, let columns = look.width else { return 0 }
    let notes = rows.reduce(0) { max($0, $1.note.columns) }
    let room = columns - name - notes - 4
    return room < Self.leastWidth ? 0 : min(Self.usualWidth, room)
  }

  private func bar(_ row: Row, _ width: Int) -> String {
    let top = most ?? rows.reduce(0) { max($0, $1.value) }
    let share = top > 0 ? max(0, min(1, row.value / top)) : 0
    // Whatever there is, is seen.
    let full = share > 0 ? max(1, Int((share * Double(width)).rounded())) : 0
    let empty = String(repeating: charset == .unicode ? "░" : ".", count: width - full)
    return look.good(String(repeating: sign(row.weight), count: full) + empty)
  }

  private func sign(_ weight: Weight) -> String {
    switch (charset, weight) {
    case (.unicode, .full): "█"
    case (.unicode, .light): "▒"
    case (.ascii, .full): "#"
    case (.ascii, .light): "="
    }
  }
}
