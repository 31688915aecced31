/// A program as its own parser describes it: what `--experimental-dump-help` prints, as far as a manual needs it.
struct Tool: Decodable {
  let command: Command

  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool?
    let subcommands: [Command]?
    let arguments: [Argument]?

    /// In the order in which they were declared.
    var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
    var shownSubcommands: [Command] { (subcommands ?? []).filter { $0.shouldDisplay ?? true } }
  }

  struct Argument: Decodable, Hashable {
    enum Kind: String, Decodable {
      case positional, option, flag
    }

    struct Name: Decodable, Hashable {
      enum Kind: String, Decodable {
        case long, short, longWithSingleDash
      }

      let kind: Kind
      let name: String
    }

    let kind: Kind
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
    let discussion: String?
  }
}

extension Tool.Argument {
  /// As a person writes them: `-h`, `--help`.
  var spellings: [String] { (names ?? []).map { ($0.kind == .long ? "--" : "-") + $0.name } }

  /// How it is named when one name has to do; "" for what has none.
  var spelling: String { spellings.last ?? "" }

  /// In mdoc: all names, and what stands for the value.
  var term: String {
    guard kind != .positional else { return value }
    let flags = spellings.map(Self.flag).joined(separator: " , ")
    return kind == .option ? "\(flags) \(value)" : flags
  }

  /// In mdoc, as in a synopsis: one name, and what stands for the value.
  var usage: String {
    switch kind {
    case .positional: value
    case .option: "\(Self.flag(spelling)) \(value)"
    case .flag: Self.flag(spelling)
    }
  }

  private var value: String {
    "Ar " + Mdoc.word(valueName ?? "value") + (isRepeating && kind == .positional ? " ..." : "")
  }

  /// `Fl` writes the first dash itself.
  private static func flag(_ spelling: String) -> String { "Fl " + Mdoc.word(String(spelling.dropFirst())) }

  /// What it is for, the words it can be, and which it is when nothing is said.
  var explanation: String {
    var sentences = [abstract, discussion].compactMap(\.self)
    if let allValues, !allValues.isEmpty { sentences.append("Values: \(allValues.joined(separator: ", ")).") }
    if kind != .flag, let defaultValue { sentences.append("Default: \(defaultValue).") }
    return sentences.joined(separator: " ")
  }
}
