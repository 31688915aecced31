/// The name of a file in the folder of backups: when it was put there, by the clock on the wall, and why.
///
/// ```swift
/// BackupName("2026-11-30-071502-before-import-2.sqlite")
/// ```
public struct BackupName: Hashable, Sendable {
  /// What the file is.
  public enum Form: String, CaseIterable, Hashable, Sendable {
    /// A whole journal, which needs no log beside it.
    case journal = ".sqlite"
    /// A log of SQLite's as it was found. With SQLite's own end of a name, it would be read with the journal beside it, and hide
    /// what that holds.
    case log = ".log-as-found"
    /// A damaged journal as it was found.
    case damaged = ".damaged"
  }

  /// To the second.
  public let moment: CivilDateTime
  public let reason: BackupReason
  /// 1 or more: of several of one second.
  public let number: Int
  public let form: Form

  public init(_ moment: CivilDateTime, _ reason: BackupReason, number: Int = 1, form: Form = .journal) {
    self.moment = moment
    self.reason = reason
    self.number = max(1, number)
    self.form = form
  }

  /// The next name, for when there is a file of this one.
  public var next: BackupName { BackupName(moment, reason, number: number.added(saturating: 1), form: form) }

  public func with(_ form: Form) -> BackupName { BackupName(moment, reason, number: number, form: form) }
}

extension BackupName: CustomStringConvertible {
  public var description: String {
    let (time, suffix) = (moment.time, number == 1 ? "" : "-\(number)")
    let clock = time.hour.padded(to: 2) + time.minute.padded(to: 2) + time.second.padded(to: 2)
    return "\(moment.date)-\(clock)-\(reason.rawValue)\(suffix)\(form.rawValue)"
  }

  /// nil for every text that is no such name, to the letter.
  public init?(_ text: String) {
    var cursor = TextCursor(text)
    guard let date = CivilDate(reading: &cursor), cursor.take("-"), let hour = cursor.takeNumber(digits: 2),
      let minute = cursor.takeNumber(digits: 2), let second = cursor.takeNumber(digits: 2),
      let time = CivilTime(hour: hour, minute: minute, second: second), cursor.take("-"),
      let dot = text.firstIndex(of: "."), let form = Form(rawValue: String(text[dot...]))
    else { return nil }
    let middle = text[..<dot].dropFirst(cursor.position)
    guard let (reason, number) = Self.reason(String(middle)) else { return nil }
    self.init(CivilDateTime(date: date, time: time), reason, number: number, form: form)
    if description != text { return nil }
  }

  private static func reason(_ text: String) -> (BackupReason, Int)? {
    if let reason = BackupReason(rawValue: text) { return (reason, 1) }
    guard let dash = text.lastIndex(of: "-"), let reason = BackupReason(rawValue: String(text[..<dash])),
      let number = Int(text[text.index(after: dash)...]), number > 1
    else { return nil }
    return (reason, number)
  }
}

extension BackupName: Comparable {
  /// The older one first.
  public static func < (left: BackupName, right: BackupName) -> Bool {
    (left.moment, left.number, left.reason.rawValue, left.form.rawValue)
      < (right.moment, right.number, right.reason.rawValue, right.form.rawValue)
  }
}
