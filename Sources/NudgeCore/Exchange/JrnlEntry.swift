/// One entry of what `jrnl --format json` writes (jrnl.sh): `{"tags": {…}, "entries": [{…}, …]}`.
public struct JrnlEntry: Decodable, Hashable, Sendable {
  public var title: String
  public var body: String?
  /// `YYYY-MM-DD`
  public var date: String
  /// `HH:MM`
  public var time: String?
  /// With the sign they were written with: "@work".
  public var tags: [String]?
  public var starred: Bool?
  /// What else stands there, by name, as text.
  public var others: [String: String] = [:]

  /// Where such entries come from, in the journal's memory of what has come already.
  public static let origin = "jrnl"
  /// What a starred entry is tagged with. A star says "this matters", not that it went well, so it makes no win.
  public static let starTag = "starred"

  public init(
    title: String, body: String? = nil, date: String, time: String? = nil, tags: [String]? = nil,
    starred: Bool? = nil, others: [String: String] = [:]
  ) {
    (self.title, self.body, self.date, self.time) = (title, body, date, time)
    (self.tags, self.starred, self.others) = (tags, starred, others)
  }

  /// A reflection with the same words.
  ///
  /// - Throws: ``ForeignProblem``, ``EntryProblem``.
  public func foreign() throws -> ForeignEntry {
    guard let day = ForeignDay.day(date) else {
      throw ForeignProblem.date(date, expected: "a date such as 2026-11-21")
    }
    var moment = ForeignMoment(day: day, time: time ?? "")
    // As it was called before times that are not there were told of.
    if time == nil { moment.name = "\(day)T00:00" }
    let labels = ForeignTags((starred == true ? [Self.starTag] : []) + (tags ?? []))
    var own = ForeignFields(Self.origin)
    own.keep(labels.rest.joined(separator: ", "), as: "tags")
    own.keep(moment.unknownTime ?? "", as: "time")
    for (name, value) in others.sorted(by: { $0.key < $1.key }) { own.keep(value, as: name) }
    let draft = try EntryDraft(kind: .reflection, text: text, tags: labels.tags, fields: own.fields)
    return ForeignEntry(draft: draft, moment: moment, said: [title, body ?? ""], detail: detail)
  }

  /// jrnl writes the tags in any order.
  private var detail: ForeignDetail {
    let further = others.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    return ForeignDetail(names: [], values: (tags ?? []).sorted() + ["\(starred == true)"] + further)
  }

  private var text: String {
    let body = (body ?? "").withoutEdges
    return body.isEmpty ? title : title.withoutEdges.isEmpty ? body : "\(title)\n\n\(body)"
  }
}

extension JrnlEntry {
  private struct Name: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }

  private static let known: Set<String> = ["title", "body", "date", "time", "tags", "starred"]

  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Name.self)
    func value<Value: Decodable>(_ name: String) throws -> Value? {
      try members.decodeIfPresent(Value.self, forKey: Name(name))
    }
    // A text without a title is one all the same.
    let body: String? = try value("body")
    title = try body == nil ? members.decode(String.self, forKey: Name("title")) : value("title") ?? ""
    self.body = body
    date = try members.decode(String.self, forKey: Name("date"))
    (time, tags, starred) = (try value("time"), try value("tags"), try value("starred"))
    for name in members.allKeys where !Self.known.contains(name.stringValue) {
      others[name.stringValue] = try members.decode(ForeignValue.self, forKey: name).text
    }
  }
}

/// Whatever another program says, as text.
private struct ForeignValue: Decodable {
  var text: String

  init(from decoder: any Decoder) throws {
    if let list = try? [ForeignValue](from: decoder) {
      text = list.map(\.text).joined(separator: ", ")
    } else if let members = try? [String: ForeignValue](from: decoder) {
      text = members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.text)" }.joined(separator: ", ")
    } else {
      text = try Self.single(decoder.singleValueContainer())
    }
  }

  private static func single(_ value: any SingleValueDecodingContainer) throws -> String {
    if value.decodeNil() { return "" }
    if let flag = try? value.decode(Bool.self) { return flag ? "yes" : "no" }
    if let number = try? value.decode(Int64.self) { return "\(number)" }
    if let number = try? value.decode(Double.self) { return "\(number)" }
    return try value.decode(String.self)
  }
}
