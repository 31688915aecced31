import NudgeCore
import Varlink

/// Reads what came over the protocol into the domain's words.
enum Parse {
  static func instant(_ text: String?) throws -> Instant? {
    guard let text else { return nil }
    guard let instant = try? Instant(rfc3339: text) else {
      throw BadTime(text: text, reason: "Times are RFC 3339 with offset, such as 2026-05-01T09:00:00+02:00.")
    }
    return instant
  }

  static func pauseEnd(_ parameters: Control.Pause.Parameters) throws -> Pause.End {
    guard parameters.untilBack == true else { return try instant(parameters.until).map(Pause.End.at) ?? .never }
    guard parameters.until == nil else { throw VarlinkError.invalidParameter("untilBack") }
    return .back
  }

  static func kind(_ text: String) throws -> EntryKind {
    guard let kind = EntryKind(rawValue: text) else { throw VarlinkError.invalidParameter("kind") }
    return kind
  }

  static func outcome(_ text: String?) throws -> Outcome? {
    guard let text else { return nil }
    guard let outcome = Outcome(rawValue: text) else { throw VarlinkError.invalidParameter("outcome") }
    return outcome
  }

  static func day(_ text: String?) throws -> CivilDate? {
    guard let text else { return nil }
    guard let day = CivilDate(text) else { throw VarlinkError.invalidParameter("day") }
    return day
  }

  /// A whole number in a range; `standard` when absent.
  static func limit(_ limit: Int?, in range: ClosedRange<Int>, standard: Int) throws -> Int {
    guard let limit else { return standard }
    guard range.contains(limit) else { throw VarlinkError.invalidParameter("limit") }
    return limit
  }
}

extension Engine {
  /// A draft whose domain is one of the person's own.
  func draft(
    _ kind: EntryKind, _ text: String, effort: Int?, outcome: String?, domain: String?, tags: [String]?
  ) throws -> EntryDraft {
    let domains = planner.settings.domains
    if let domain, !domains.contains(domain) { throw EntryProblem.unknownDomain(domain, known: domains) }
    return try EntryDraft(
      kind: kind, text: text, effort: effort, outcome: try Parse.outcome(outcome), domain: domain, tags: tags ?? [])
  }
}
