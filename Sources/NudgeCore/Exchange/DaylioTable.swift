/// The table Daylio exports: `full_date,date,weekday,time,mood,activities,scales,note_title,note`; before 2019
/// `year,date,weekday,time,mood,activities,note`. Columns that came later are kept, too.
public struct DaylioTable: Sendable {
  /// Where such entries come from, in the journal's memory of what has come already.
  public static let origin = "daylio"

  /// What is known of a column; every other one is kept in a field of its own.
  enum Role: String {
    case fullDate = "full_date"
    case year, date, weekday, time, mood, activities, scales, note
    case noteTitle = "note_title"
  }

  let columns: [(label: String, role: Role?)]
  /// What parts its cells.
  public let separator: CSV.Separator
  let places: [Role: Int]

  /// - Parameter header: the first line of the table.
  /// - Throws: ``ForeignProblem`` when a column that is needed is not there.
  public init(header line: String) throws(ForeignProblem) {
    separator = Self.separator(of: line)
    let header = CSV.records(line, separator: separator).records.first?.values ?? []
    var places: [Role: Int] = [:]
    columns = header.enumerated().map { place, label in
      // A second column of the same name is one of its own.
      guard let role = Role(rawValue: label.withoutEdges.lowercased()), places[role] == nil else { return (label, nil) }
      places[role] = place
      return (label, role)
    }
    self.places = places
    let isBefore2019 = places[.year] != nil && places[.date] != nil
    for role in [Role.fullDate, .time, .mood] where places[role] == nil && !(role == .fullDate && isBefore2019) {
      throw ForeignProblem(
        "There is no column \(role.rawValue). Daylio's export begins with full_date,date,weekday,time,mood.")
    }
  }

  /// Whether a line says nothing of the table, in front of the one that names its columns: it is empty, or tells Excel what
  /// parts the cells ("sep=;").
  public static func isBeforeHeader(_ line: some StringProtocol) -> Bool {
    if line.utf8.allSatisfy({ " \t\r,;\"\u{FEFF}".utf8.contains($0) }) { return true }
    guard line.utf8.count <= 20 else { return false }
    let words = String(line.filter { !$0.isWhitespace && !"\"\u{FEFF}".contains($0) }).lowercased()
    return words.hasPrefix("sep=") && words.count <= "sep=;".count
  }

  /// What parts the cells of a table with this first line.
  private static func separator(of line: String) -> CSV.Separator {
    CSV.Separator.allCases.max { count($0, line) < count($1, line) } ?? .comma
  }

  private static func count(_ separator: CSV.Separator, _ line: String) -> Int {
    // Of as many, the first one counts.
    line.utf8.count { $0 == separator.rawValue } * 4 - (CSV.Separator.allCases.firstIndex(of: separator) ?? 0)
  }

  /// A check-in with mood, activities as tags, the note, and everything else in fields.
  ///
  /// - Throws: ``ForeignProblem``, ``EntryProblem``.
  public func foreign(_ record: CSV.Record) throws -> ForeignEntry {
    let row = try fitted(record)
    let moment = ForeignMoment(day: try day(of: row.values), time: cell(.time, of: row.values))
    let said = [Role.mood, .activities, .noteTitle, .note].map { cell($0, of: row.values) }
    let further = columns.indices.filter { columns[$0].role == nil || columns[$0].role == .scales }
    let detail = ForeignDetail(names: further.map { columns[$0].label }, values: further.map { row.values[$0] })
    return ForeignEntry(
      draft: try draft(row.values, moment), moment: moment, said: said, detail: further.isEmpty ? nil : detail,
      notes: row.notes)
  }

  func cell(_ role: Role, of values: some Cells) -> String {
    guard let place = places[role], values.indices.contains(place) else { return "" }
    return values[place].withoutEdges
  }

  func day(of values: some Cells) throws(ForeignProblem) -> CivilDate {
    let written = cell(.fullDate, of: values)
    if let day = ForeignDay.day(written) { return day }
    let (year, date) = (cell(.year, of: values), cell(.date, of: values))
    if written.isEmpty, year.isEmpty {
      throw ForeignProblem("The day is missing: a date such as 2026-11-21 belongs there.")
    }
    guard written.isEmpty else { throw .date(written, expected: "a date such as 2026-11-21") }
    if let day = ForeignDay.day(year: year, dayAndMonth: date) { return day }
    throw ForeignProblem(
      "“\(date.excerpt)” of “\(year.excerpt)” is no day known here. Write it as 5/18 or 18 May, or in a column full_date as 2018-05-18."
    )
  }

  private func draft(_ values: [String], _ moment: ForeignMoment) throws -> EntryDraft {
    func words(_ role: Role) -> String { HTMLText.plain(cell(role, of: values)) }
    let (mood, activities, scales) = (words(.mood), words(.activities), words(.scales))
    let labels = ForeignTags(activities.split(separator: "|").map(String.init))
    // One more is the mood's number.
    var own = ForeignFields("daylio", most: EntryDraft.maximumFields - 1)
    if Self.moods[mood.lowercased()] == nil { own.keep(mood, as: "mood") }
    own.keep(labels.rest.joined(separator: ", "), as: "activities")
    own.keep(scales, as: "scales")
    own.keep(moment.unknownTime ?? "", as: "time")
    for (place, column) in columns.enumerated() where column.role == nil {
      own.keep(HTMLText.plain(values[place]), as: column.label)
    }
    var fields = own.fields
    let text = [words(.noteTitle), words(.note)].filter { !$0.isEmpty }.joined(separator: "\n\n")
    guard let said = [text, mood, activities, scales].first(where: { !$0.isEmpty }) ?? fields.values.min() else {
      throw ForeignProblem("There is nothing in this row but a time.")
    }
    if let scale = Self.moods[mood.lowercased()] { fields["mood"] = "\(scale)" }
    return try EntryDraft(kind: .checkIn, text: said, tags: labels.tags, fields: fields)
  }

  /// Daylio's own five; people rename them and add others, whose place nobody else knows.
  private static let moods = ["rad": 5, "good": 4, "meh": 3, "bad": 2, "awful": 1]
}
