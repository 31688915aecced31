import Foundation

/// What a program's parser says about itself, read without the generator's own types.
enum Dumped {
  struct Command {
    var name: String
    var abstract: String
    var options: [String]
  }

  /// All commands below the program, and those below them.
  static func commands(of program: String) throws -> [Command] {
    try below(try root(program), path: []).filter { $0.name != "help" }
  }

  /// The options of the program itself.
  static func options(of program: String) throws -> [String] { options(try root(program)) }

  private static func root(_ program: String) throws -> [String: Any] {
    let dump = try Shell.must("'\(Shell.built)/\(program)' --experimental-dump-help")
    let object = try JSONSerialization.jsonObject(with: Data(dump.utf8)) as? [String: Any]
    return object?["command"] as? [String: Any] ?? [:]
  }

  private static func below(_ command: [String: Any], path: [String]) throws -> [Command] {
    try (command["subcommands"] as? [[String: Any]] ?? []).flatMap { command in
      let path = path + [command["commandName"] as? String ?? ""]
      let own = Command(
        name: path.joined(separator: " "), abstract: command["abstract"] as? String ?? "", options: options(command))
      return try [own] + below(command, path: path)
    }
  }

  private static func options(_ command: [String: Any]) -> [String] {
    (command["arguments"] as? [[String: Any]] ?? []).filter { $0["shouldDisplay"] as? Bool ?? true }
      .flatMap { $0["names"] as? [[String: String]] ?? [] }
      .filter { $0["kind"] == "long" }.map { "--\($0["name"] ?? "")" }
  }
}
