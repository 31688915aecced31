import Foundation
import NudgeCore
import Testing

@testable import nudged

/// The pages as they are made while nudged is built.
@Suite("Manual pages")
struct PageTests {
  @Test("man has nothing to complain about", arguments: Page.allCases)
  func warnings(page: Page) throws {
    #expect(try Shell.must("man --warnings -E UTF-8 -l -Tutf8 -Z '\(page.path)' 2>&1 >/dev/null") == "")
  }

  @Test("nor has mandoc", arguments: Page.allCases)
  func mandoc(page: Page) throws {
    #expect(try Shell.must("mandoc -T lint -W warning '\(page.path)'") == "")
  }

  @Test("apropos finds them by their names", arguments: Page.allCases)
  func names(page: Page) throws {
    let name = page.rawValue.dropFirst("man1/".count).dropLast(".1".count)
    #expect(try Shell.must("lexgrog '\(page.path)'").contains("\"\(name) - "))
  }

  @Test("the same source gives the same bytes, with the date it was given")
  func reproducible() throws {
    let said = try Shell.must(
      """
      one=$(mktemp -d) two=$(mktemp -d)
      for pages in $one $two; do SOURCE_DATE_EPOCH=1000000000 scripts/manual '\(Shell.built)' $pages; done
      diff -r $one $two && grep -h '^[.]Dd' -r $one | sort -u
      rm -r $one $two
      """)
    #expect(said == ".Dd September 9, 2001\n")
  }

  // MARK: nudgectl(1)

  @Test("every verb has a section, with each of its options; the overview has its first sentence")
  func verbs() throws {
    let page = try Page.nudgectl.text
    let commands = try Dumped.commands(of: "nudgectl")
    #expect(commands.count > 50)
    let overview = page.prefix(upTo: page.range(of: "EVERYDAY VERBS")?.lowerBound ?? page.endIndex).description.unbroken
    for command in commands {
      let section = try #require(try Page.nudgectl.section(command.name), "\(command.name)")
      for option in command.options where !["--json", "--version", "--help"].contains(option) {
        #expect(section.words.contains(option), "\(command.name) \(option)")
      }
      if !command.name.contains(" ") { #expect(overview.contains("\(command.name) \(command.abstract.unbroken)")) }
    }
    for option in ["--json", "--version", "--help"] { #expect(page.words.contains(option)) }
  }

  @Test("the examples of a verb stand line by line, and what it is about is there")
  func examples() throws {
    let win = try #require(try Page.nudgectl.section("win"))
    #expect(win.contains("\n       nudgectl win walked five minutes\n       nudgectl win called my sister --effort 4"))
    #expect(win.contains("\n       echo \"slept seven hours\" | nudgectl win\n"))
    #expect(win.contains("What went well."))
    let setback = try #require(try Page.nudgectl.section("setback"))
    #expect(setback.contains("--domain focus \\\n           --field trigger="), "too long for one line")
    let share = try #require(try Page.nudgectl.section("share"))
    #expect(share.unbroken.contains("How it is written. Values: markdown, text. Default: markdown."))
  }

  @Test("every exit status and every variable the client looks at is told")
  func surroundings() throws {
    let page = try Page.nudgectl.text
    let sources = try Shell.must("cat $(find Sources/nudgectl -name '*.swift')")
    let codes = sources.matches(of: /Sysexit\(rawValue: (\d+)\)/).map(\.output.1)
    #expect(codes.count > 5)
    for code in codes { #expect(page.contains("\n     \(code) "), "\(code)") }
    let variables = sources.matches(of: /variable\("([A-Z_]+)"\)/).map(\.output.1)
    #expect(variables.count > 10)
    for variable in variables { #expect(page.contains(variable), "\(variable)") }
  }

  // MARK: nudged(8)

  @Test("every option of the daemon is told")
  func daemon() throws {
    let page = try Page.nudged.text
    for option in try Dumped.options(of: "nudged") { #expect(page.words.contains(option), "\(option)") }
  }

  // MARK: nudged.toml(5)

  @MainActor
  @Test("every setting the reader knows is told, with the value it has")
  func settings() throws {
    let page = try Page.settings.text
    let file = try String(contentsOfFile: Shell.repository + "/config/nudged.toml", encoding: .utf8)
    for (table, keys) in ConfigurationReader.known {
      #expect(table == "[[plan]]" || page.contains("\n   \(table)\n"), "\(table)")
      for key in keys where key != "targets" {
        let line = file.split(separator: "\n").first { $0.hasPrefix("\(key) = ") }.map(String.init)
        let told = table == "[[plan]]" ? "\n     \(key)" : "\n     \(line ?? key + " is not in the file")\n"
        #expect(page.contains(told), "\(told)")
      }
    }
    #expect(page.contains("       [[plan]]\n       name = \"evening-wins\"\n"))
  }

  // MARK: org.nudged(7)

  @Test("every method, type and error of every interface is told")
  func members() throws {
    let page = try Page.protocol.text
    for text in [Control.description, JournalMethods.description, InsightMethods.description] {
      let members = text.matches(of: /(?m)^(method|type|error) (\w+)/)
      #expect(members.count > 3)
      for member in members {
        let told =
          switch member.output.1 {
          case "method": "\n   \(member.output.2)\n"
          case "type": "\(member.output.2) (|\(member.output.2): as in"
          default: "\n     \(member.output.2) ("
          }
        #expect(told.split(separator: "|").contains { page.contains($0) }, "\(member.output.0)")
      }
    }
  }
}

extension String {
  /// Its words, options with their dashes, without what stands around them.
  fileprivate var words: Set<String> { Set(split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)) }
}
