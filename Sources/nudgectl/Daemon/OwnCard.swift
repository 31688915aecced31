import NudgeCore
import Varlink

/// The person's own people and lines, from whoever has them: the configuration as it is read here, the daemon, the last card
/// that could be read. A worse moment for "there is none" than the one this is asked in there is not.
struct OwnCard {
  private let surroundings: Surroundings
  private let daemon: DaemonAtHand
  private let places: CardPlaces

  /// What was found.
  struct Found: Equatable {
    var card = CardView()
    /// Why it is not as the file has it now.
    var note: String?
    /// What could not be read, where there is no card: then nobody knows that there is none.
    var troubles: [Trouble] = []
    /// Where it is written, or would be.
    var file: String
  }

  struct Trouble: Equatable {
    /// nil: it is no file that has it.
    var file: String?
    /// A sentence.
    var reason: String
  }

  init(_ surroundings: Surroundings, _ daemon: DaemonAtHand? = nil) {
    self.surroundings = surroundings
    self.daemon = daemon ?? DaemonAtHand(surroundings)
    places = CardPlaces(surroundings.variable)
  }

  /// With where anybody can turn.
  func find() -> Found {
    var found = findOwn()
    found.card.help = Self.help(in: surroundings)
    return found
  }

  /// Where anybody can turn, where this session seems to be.
  static func help(in surroundings: Surroundings) -> HelpView {
    Helplines.here(zone: Zones(surroundings).local().identifier, locale: Helplines.locale(surroundings.variable))
  }

  /// One's own file says it all, and at once, as long as it can be read.
  private func findOwn() -> Found {
    var found = Found(file: places.configurations.first ?? "nudged.toml")
    let own = places.configurations.first.map(reading)
    if let reading = own?.reading, !reading.card.isEmpty, reading.isClear {
      found.card = reading.card
      return found
    }
    let others = besides(own?.reading)
    found.card = own?.reading.map { $0.completed(by: others.card) } ?? others.card
    if found.card.isEmpty {
      found.troubles =
        (places.configurations.isEmpty ? [Self.noHome] : []) + [own?.trouble].compactMap { $0 }
        + others.troubles
    } else if own?.reading?.card.isEmpty == false || own?.trouble != nil {
      found.note = "Something in your file cannot be read just now. Where: nudgectl config check"
    } else if others.isKept {
      found.note = "As they were last read; they are not in \(found.file.shownOnOneLine) now."
    }
    return found
  }

  private static let noHome = Trouble(reason: "Where your files are is not known: HOME is not set.")

  // MARK: One's own file

  private func reading(_ file: String) -> (reading: SupportReading?, trouble: Trouble?) {
    switch surroundings.file(file) {
    case .absent: return (nil, nil)
    case .unreadable(let reason): return (nil, Trouble(file: file, reason: reason))
    case .bytes(let bytes):
      let reading = SupportReading(bytes)
      let isMade = reading.hasNone || !reading.card.isEmpty
      return (reading, isMade ? nil : Trouble(file: file, reason: "Not all of it could be made out."))
    }
  }

  // MARK: The others

  private struct Others {
    var card = CardView()
    var isKept = false
    var troubles: [Trouble] = []
  }

  private func besides(_ own: SupportReading?) -> Others {
    var others = Others()
    if let reply = daemon.call(Methods.support, Empty()) {
      if !reply.card.isEmpty { return Others(card: reply.card, isKept: reply.kept == true) }
      if let reason = reply.trouble { others.troubles.append(Trouble(file: reply.file, reason: reason)) }
    } else if daemon.isSilent {
      others.troubles.append(Trouble(reason: "nudged does not answer just now, and it may have them."))
    }
    for file in places.kept {
      switch kept(file) {
      case .success(let card) where !card.isEmpty: return Others(card: card, isKept: true)
      case .success: break
      case .failure(let trouble): others.troubles.append(trouble.trouble)
      }
    }
    for file in places.configurations.dropFirst() {
      let (reading, trouble) = reading(file)
      if let card = reading?.card, !card.isEmpty { return Others(card: card) }
      if let trouble { others.troubles.append(trouble) }
    }
    return others
  }

  private struct Unreadable: Error { var trouble: Trouble }

  private func kept(_ file: String) -> Result<CardView, Unreadable> {
    switch surroundings.file(file) {
    case .absent: return .success(CardView())
    case .unreadable(let reason): return .failure(Unreadable(trouble: Trouble(file: file, reason: reason)))
    case .bytes(let bytes):
      guard let kept = try? JSON.decode(KeptCard.self, from: bytes) else {
        return .failure(Unreadable(trouble: Trouble(file: file, reason: "It is not what nudged wrote.")))
      }
      return .success(kept.card)
    }
  }
}

/// Where a card may be: first by this session's variables, then where they are for everybody else. A terminal of a snap has
/// variables of its own.
struct CardPlaces {
  private(set) var configurations: [String] = []
  private(set) var kept: [String] = []

  init(_ variable: (String) -> String?) {
    func absolute(_ name: String) -> String? { variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    let homes = [absolute("HOME"), absolute("SNAP_REAL_HOME")].compactMap { $0 }
    let configs = [absolute("XDG_CONFIG_HOME")].compactMap { $0 } + homes.map { "\($0)/.config" }
    let data = [absolute("XDG_DATA_HOME")].compactMap { $0 } + homes.map { "\($0)/.local/share" }
    configurations = Self.once(configs.map { "\($0)/nudged/nudged.toml" })
    kept = Self.once(data.map { "\($0)/nudged/\(KeptCard.fileName)" })
  }

  private static func once(_ files: [String]) -> [String] {
    files.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
