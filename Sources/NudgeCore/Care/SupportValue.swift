/// A value under `[support]`, as far as it could be understood.
enum SupportValue {
  /// A text in quotes.
  case text(String)
  /// A number, a date; or words that should have been in quotes.
  case word(String)
  case list([SupportValue])
  case table([SupportPair])
  /// Something that stands there and is none of these.
  case raw(String)

  /// All texts in it, in their order.
  var texts: [String] {
    switch self {
    case .text(let text), .word(let text), .raw(let text): [text]
    case .list(let items): items.flatMap(\.texts)
    case .table(let pairs): pairs.flatMap(\.value.texts)
    }
  }
}

struct SupportPair {
  var key: String
  var value: SupportValue
}

/// Puts the card together.
struct SupportCardBuilder {
  private(set) var card = CardView()
  /// Whether everything was of the kind that belongs there.
  private(set) var isClear = true

  /// More of each is no card any more.
  private static let most = 500
  /// In characters. The longest a valid file can hold is shorter.
  private static let longest = 5000

  /// - Parameter keys: Those behind `support`.
  mutating func add(_ keys: [String], _ value: SupportValue) {
    guard let key = keys.first else { return addWhole(value) }
    switch (keys.count, key) {
    case (1, "contacts"): addContacts(value)
    case (1, "crisis-plan"): addTexts(value, to: \.plan)
    case (1, "lines"): addTexts(value, to: \.lines)
    case (1, "helpline"): addHelpline(value)
    default: addStray(keys, value)
    }
  }

  /// A line that says nothing by the rules, and may say all to the person.
  mutating func addRaw(_ line: String) {
    isClear = false
    // A bracket that is left of something is nothing to show.
    if line.contains(where: { $0.isLetter || $0.isNumber }) { append(line, to: \.lines) }
  }

  /// `support = { … }`
  private mutating func addWhole(_ value: SupportValue) {
    guard case .table(let pairs) = value else { return addStray([], value) }
    for pair in pairs { add([pair.key], pair.value) }
  }

  /// A key nobody knows; some are plainly meant for another.
  private mutating func addStray(_ keys: [String], _ value: SupportValue) {
    isClear = false
    let key = keys.joined(separator: ".").lowercased().replacing("_", with: "-")
    switch key {
    case "contacts", "contact", "people": addContacts(value)
    case "crisis-plan", "crisisplan", "plan": addTexts(value, to: \.plan)
    case "helpline", "help-line", "hotline", "line": addHelpline(value)
    default: addTexts(value, to: \.lines)
    }
  }

  private mutating func addTexts(_ value: SupportValue, to path: WritableKeyPath<CardView, [String]>) {
    let items: [SupportValue] = if case .list(let items) = value { items } else { [value] }
    for item in items {
      if case .text = item {} else { isClear = false }
      for text in item.texts { append(text, to: path) }
    }
  }

  private mutating func addHelpline(_ value: SupportValue) {
    let texts = value.texts.filter { !$0.allSatisfy(\.isWhitespace) }
    if case .text = value {} else { isClear = false }
    guard !texts.isEmpty else { return }
    // Several are no reason to drop one.
    card.helpline = short(([card.helpline].compactMap { $0 } + texts).joined(separator: ", "))
  }

  private mutating func append(_ text: String, to path: WritableKeyPath<CardView, [String]>) {
    guard card[keyPath: path].count < Self.most else { return isClear = false }
    card[keyPath: path].append(short(text))
  }

  private mutating func short(_ text: String) -> String {
    guard text.utf8.count > Self.longest, text.count > Self.longest else { return text }
    isClear = false
    return text.prefix(Self.longest) + "…"
  }

  // MARK: Contacts

  private mutating func addContacts(_ value: SupportValue) {
    guard case .list(let items) = value else {
      isClear = false
      return addContact(value)
    }
    for item in items { addContact(item) }
  }

  private mutating func addContact(_ value: SupportValue) {
    switch value {
    case .table(let pairs): addContact(pairs)
    case .list(let items):
      isClear = false
      for item in items { addContact(item) }
    case .text(let text), .word(let text):
      isClear = false
      keep(CardView.Contact(name: text, reach: ""))
    // Not by name: nobody knows what of it is one.
    case .raw(let text): addRaw(text)
    }
  }

  /// A contact without a name or a way to reach them is still somebody.
  mutating func addContact(_ pairs: [SupportPair]) {
    var found: [String: String] = [:]
    var others: [String] = []
    for pair in pairs {
      let text = pair.value.texts.joined(separator: ", ")
      if case .text = pair.value {} else { isClear = false }
      if ["name", "reach", "note"].contains(pair.key), found[pair.key] == nil {
        found[pair.key] = text
      } else {
        others.append(text)
      }
    }
    if !others.isEmpty || found["name"] == nil || found["reach"] == nil { isClear = false }
    let reach = found["reach"] ?? (others.isEmpty ? "" : others.removeFirst())
    let notes = ([found["note"]].compactMap { $0 } + others).joined(separator: ", ")
    guard let name = found["name"] ?? (reach.isEmpty ? nil : "") else { return }
    keep(
      CardView.Contact(
        name: short(name), reach: short(reach), note: found["note"] == nil && notes.isEmpty ? nil : short(notes)))
  }

  private mutating func keep(_ contact: CardView.Contact) {
    guard card.contacts.count < Self.most else { return isClear = false }
    card.contacts.append(contact)
  }
}
