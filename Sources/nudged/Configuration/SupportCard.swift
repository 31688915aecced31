@preconcurrency import Glibc  // for `stderr`
import NudgeCore
import Varlink

/// `nudged --support`: the person's own people and lines, as JSON, whatever else is wrong with the configuration. It works
/// while no daemon runs: in a hard moment it has to.
enum SupportCard {
  static func run() -> Int32 {
    guard let card = try? card(environment: Environment.all) else { return EX_UNAVAILABLE }
    print(String(decoding: (try? JSON.encode(card)) ?? [], as: UTF8.self))
    return 0
  }

  static func card(environment: [String: String]) throws(Places.Problem) -> CardView {
    card(inFile: try Places(environment: environment).configFile)
  }

  /// What can be read of it: by the rules if the file is TOML, else the lines as they stand there.
  static func card(inFile path: String) -> CardView {
    guard let file = try? TextFile.read(path) else { return CardView() }
    let reading = TOMLDocument.read(file) { root in root.table("support").map { SupportReader(table: $0).card() } }
    if let card = reading.value { return card ?? CardView() }
    return CardView(lines: rawLines(of: file.text))
  }

  /// Everything under `[support]` up to the next table that is not a part of it.
  static func rawLines(of text: String) -> [String] {
    var isInside = false
    var lines: [String] = []
    for line in text.split(whereSeparator: \.isNewline).map({ $0.drop(while: \.isWhitespace) }) {
      if line.hasPrefix("[") {
        let name = line.drop { $0 == "[" || $0.isWhitespace }
        isInside = name.hasPrefix("support")
      } else if isInside, !line.hasPrefix("#") {
        lines.append(String(line))
      }
    }
    return lines
  }
}
