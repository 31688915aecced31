import Foundation
import Testing

@testable import nudgectl

/// The examples that come along do what they say.
@Suite("Examples")
struct ExampleTests {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
  private static let folder = root + "/config/examples"

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(Self.folder)/\(name)", encoding: .utf8)
  }

  /// waybar's file without its comments, which JSON has none of.
  private func waybar() throws -> [String: Any] {
    let lines = try text("waybar/config.jsonc").split(separator: "\n").filter { !$0.hasPrefix("//") }
    let object = try JSONSerialization.jsonObject(with: Data(lines.joined(separator: "\n").utf8))
    return try #require(object as? [String: Any])
  }

  /// The values of an INI file's keys.
  private func values(_ name: String, _ keys: [String]) throws -> [String] {
    try text(name).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      return parts.count == 2 && keys.contains(parts[0]) ? parts[1] : nil
    }
  }

  private func commands() throws -> [String] {
    let module = try #require(try waybar()["custom/nudged"] as? [String: Any])
    let waybar = ["exec", "on-click", "on-click-right", "on-click-middle"].compactMap { module[$0] as? String }
    let polybar = try values("polybar/config.ini", ["exec", "click-left", "click-right", "click-middle"])
    let i3blocks = try values("i3blocks/config", ["command"])
    #expect(waybar.count == 4 && polybar.count == 4 && i3blocks.count == 1)
    return waybar + polybar + i3blocks + (try gnome())
  }

  /// What the extension runs: lists of words.
  private func gnome() throws -> [String] {
    let folder = "gnome/nudged@org.nudged"
    let sources = try text("\(folder)/states.js") + text("\(folder)/extension.js")
    let calls = sources.matches(of: /(?:run\(|nudgectl\(\), )((?:'[^']*'(?:, )?)+)[\])]/)
    let commands = calls.map { call in
      "nudgectl " + call.1.split(separator: ", ").map { $0.trimmingCharacters(in: ["'"]) }.joined(separator: " ")
    }
    #expect(commands.count == 4)
    return commands
  }

  @Test("every command of theirs is one of nudgectl's")
  func understood() throws {
    for command in try commands() {
      let words = command.split(separator: " ").map(String.init)
      #expect(words.first == "nudgectl")
      #expect(throws: Never.self, "\(command)") { _ = try Nudgectl.parseAsRoot(Array(words.dropFirst())) }
    }
  }

  @Test("each bar gets the format it reads")
  func formats() throws {
    let watches = try commands().filter { $0.contains(" watch ") }
    #expect(watches.map { String($0.split(separator: " ").last ?? "") } == ["waybar", "text", "i3blocks", "json"])
    let module = try #require(try waybar()["custom/nudged"] as? [String: Any])
    #expect(module["return-type"] as? String == "json" && module["escape"] as? Bool == true)
    #expect(try values("polybar/config.ini", ["tail"]) == ["true"])
    #expect(try values("i3blocks/config", ["interval", "format"]) == ["persist", "json"])
  }

  @Test("the colours are for states there are, and for each of them")
  func colours() throws {
    let css = try text("waybar/style.css").replacing(/\/\*.*?\*\//, with: "")
    let rules = css.matches(of: /([^{}]+)\{([^{}]*)\}/)
    let rest = css.replacing(/[^{}]+\{[^{}]*\}/, with: "")
    #expect(rest.filter { !$0.isWhitespace }.isEmpty, "something is left open")
    let selectors = rules.flatMap { $0.1.split(separator: ",") }.map {
      $0.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    let kinds: [BarState.Kind] = [.open, .calm, .paused, .rest, .off]
    #expect(Set(selectors) == Set(["#custom-nudged"] + kinds.map { "#custom-nudged.\($0.rawValue)" }))
    for rule in rules {
      for declaration in rule.2.split(separator: ";") where !declaration.allSatisfy(\.isWhitespace) {
        #expect(declaration.wholeMatch(of: /\s*[a-z-]+: [^:]+/) != nil, "\(declaration)")
      }
    }
  }

  @Test("the extension's folder is called what it calls itself")
  func extensionName() throws {
    let file = Data(try text("gnome/nudged@org.nudged/metadata.json").utf8)
    let metadata = try JSONSerialization.jsonObject(with: file) as? [String: Any]
    #expect(metadata?["uuid"] as? String == "nudged@org.nudged")
    #expect((metadata?["shell-version"] as? [String])?.contains("45") == true)
  }

  @Test("the extension's reader follows a real watch, by GJS, and ends with it")
  func reader() throws {
    let folder = NSTemporaryDirectory() + "nudgectl-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder + "/bin", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: folder + "/bin/nudgectl", withDestinationPath: ProgramTests.path)
    let events = [BarTests.calm, BarTests.open].map {
      FakeDaemon.reply(#"{"event":"nudge","status":\#($0)}"#, continues: true)
    }
    let daemon = try FakeDaemon(["Monitor": events])
    try """
    import GLib from 'gi://GLib';
    import {States} from 'file://\(Self.folder)/gnome/nudged@org.nudged/states.js';
    const loop = new GLib.MainLoop(null, false);
    const states = new States(state => {
      print(state === null ? 'end' : `${state.state} ${state.shortText}`);
      if (state === null || state.state === 'open') { states.stop(); loop.quit(); }
    });
    loop.run();
    """.write(toFile: folder + "/main.js", atomically: true, encoding: .utf8)
    // GJS prints in the letters of the locale, and there may be none.
    let outcome = try ProgramTests.shell(
      "export LC_ALL=C.UTF-8 PATH='\(folder)/bin':$PATH NUDGED_SOCKET='\(daemon.path)' HOME='\(folder)'; "
        + "timeout 300 gjs -m '\(folder)/main.js'")
    #expect(outcome.status == 0 && outcome.output == "calm ○\nopen ●\n", "\(outcome)")
  }
}
