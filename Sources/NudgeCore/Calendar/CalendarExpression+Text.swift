extension CalendarExpression: CustomStringConvertible {
  /// The normal form, as `systemd-analyze calendar` prints it: "Mon..Fri *-*-* 20:30:00".
  public var description: String {
    let date = "\(years.text(4))-\(months.text(2))\(countsDaysFromEnd ? "~" : "-")\(days.text(2))"
    let time = "\(hours.text(2)):\(minutes.text(2)):\(seconds.secondsText)"
    return [weekdays.text, date, time, zone?.identifier ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension WeekdaySet {
  /// "Mon..Wed,Sat,Sun"; nothing when all are meant. Two days in a row are not a range.
  var text: String {
    guard !isAll else { return "" }
    return runs.map { run in
      let first = WeekdaySet.names[run.lowerBound]
      let last = WeekdaySet.names[run.upperBound]
      return run.count == 1 ? first : first + (run.count == 2 ? "," : "..") + last
    }.joined(separator: ",")
  }

  private static let names = Weekday.allCases.map(\.abbreviation)
}

extension CalendarField {
  fileprivate func text(_ width: Int) -> String {
    guard !parts.isEmpty else { return "*" }
    return parts.map { part in
      var text = part.start.padded(to: width)
      if let stop = part.stop { text += ".." + stop.padded(to: width) }
      if let step = part.step, part.stop == nil || step != 1 { text += "/\(step)" }
      return text
    }.joined(separator: ",")
  }

  fileprivate var secondsText: String {
    let second = 1_000_000
    guard !parts.contains(Part(start: 0, stop: nil, step: second)) else { return "*" }
    func text(_ value: Int, _ width: Int) -> String {
      (value / second).padded(to: width) + (value % second == 0 ? "" : "." + (value % second).padded(to: 6))
    }
    return parts.map { part in
      text(part.start, 2) + (part.stop.map { ".." + text($0, 2) } ?? "")
        + (part.step.map { part.stop != nil && $0 == second ? "" : "/" + text($0, 1) } ?? "")
    }.joined(separator: ",")
  }
}
