/// The command lines people type most, `nudgectl`, `nudgectl status` and `nudgectl win some words`, which are understood
/// without a parser: it would take longer than the whole rest. They mean exactly what the parser makes of them.
enum PlainCommand: Equatable {
  case status(json: Bool)
  case win(words: [String], json: Bool)

  /// - Returns: nil for everything else, flags other than `--json` above all.
  init?(_ arguments: [String]) {
    var words = arguments
    let json = words.last == "--json"
    if json { words.removeLast() }
    guard !words.contains(where: { $0.utf8.first == UInt8(ascii: "-") }) else { return nil }
    switch words.first {
    case nil: self = .status(json: json)
    case "status" where words.count == 1: self = .status(json: json)
    case "win" where words.count > 1: self = .win(words: Array(words.dropFirst()), json: json)
    default: return nil
    }
  }

  func carryOut(in surroundings: Surroundings) throws {
    switch self {
    case .status(let json): try Status.show(json: json, in: surroundings)
    case .win(let words, let json): try Win.keep(words.spoken, EntryDetails(), json: json, in: surroundings)
    }
  }
}
