import NudgeCore
import Testing
import Varlink

@testable import nudged_manual

/// How texts become mdoc.
@Suite("Markup")
struct MarkupTests {
  static let escapes: [(text: String, mdoc: String)] = [
    ("plain words", "plain words"), ("--json", "\\-\\-json"), ("today's", "today\\(aqs"),
    ("a \\ b", "a \\e b"), ("~/x^2`", "\\(ti/x\\(ha2\\(ga"), ("“so” …", "\\(lqso\\(rq ..."),
    ("✓ é", "\\[u2713] \\[u00E9]"),
  ]

  @Test("Every character is itself on the page", arguments: escapes)
  func escape(text: String, mdoc: String) { #expect(Mdoc.escape(text) == mdoc) }

  static let words: [(text: String, mdoc: String)] = [
    ("--step", "\\-\\-step"), ("number", "number"), ("No", "\\&No"), (".", "\\&."), ("(a: int)", "\"(a: int)\""),
    ("= \"x\"", "\"= \\(dqx\\(dq\""),
  ]

  @Test("A word of a macro is no macro and no punctuation", arguments: words)
  func word(text: String, mdoc: String) { #expect(Mdoc.word(text) == mdoc) }

  @Test("A sentence begins a line, a paragraph is parted from the one before, a literal line is no request")
  func paragraphs() {
    var page = Mdoc()
    page.macro("Sh", "HERE")
    page.paragraph("One. Two goes on: e.g. so. .config is a name.")
    page.paragraph("Three.")
    page.literal([".de", "  kept"])
    #expect(
      page.lines == [
        ".Sh HERE", "One.", "Two goes on: \\%e.g. so. \\%.config is a name.", ".Pp", "Three.",
        ".Bd -literal -offset 2n", "\\&.de", "  kept", ".Ed",
      ])
  }

  @Test("Paragraphs and examples are told apart, and blank lines inside of an example stay")
  func prose() {
    let text = "One\ngoes on.\n\n  a\n    b\n\n  c\nTwo.\n\nThree."
    #expect(
      Prose(text).blocks == [
        .paragraph("One goes on."), .example(["a", "  b", "", "c"]), .paragraph("Two."), .paragraph("Three."),
      ])
  }

  static let long = String(repeating: "x", count: 55)
  static let folds: [(line: String, folded: [String])] = [
    ("nudgectl win short --tag a", ["nudgectl win short --tag a"]),
    ("nudgectl win \(long) --tag a", ["nudgectl win \(long) \\", "    --tag a"]),
    ("nudgectl win     (\(long))", ["nudgectl win", "    (\(long))"]),
    ("\(long) \(long)", ["\(long) \(long)"]),
  ]

  @Test("A long command is broken where a shell takes it", arguments: folds)
  func fold(line: String, folded: [String]) { #expect(Prose.folded(line) == folded) }

  @Test("A frame's places are filled; one too many or too few is told")
  func frame() throws {
    var block = Mdoc()
    block.paragraph("Inside.")
    let frame = Frame(text: ".Dd @date@\n@verbs@\nend")
    #expect(try frame.filled(words: ["date": "today"], blocks: ["verbs": block]) == ".Dd today\nInside.\nend")
    #expect(throws: Frame.Problem.self) { try frame.filled(words: [:], blocks: ["verbs": block]) }
    #expect(throws: Frame.Problem.self) { try frame.filled(words: ["date": "today"], blocks: [:]) }
    #expect(throws: Frame.Problem.self) {
      try frame.filled(words: ["date": "today"], blocks: ["verbs": block, "more": block])
    }
  }

  @Test("Groups of verbs are those of the help; descriptions that go on are none")
  func groups() {
    let help = """
      OPTIONS:
        --json                  Print.

      EVERYDAY SUBCOMMANDS:
        win                     Keep something, and
                                go on.
        let-go                  Let go.

      LOOKING BACK SUBCOMMANDS:
        score                   Six.

        See 'nudgectl help'.
      """
    #expect(
      VerbGroup.all(inHelp: help) == [
        VerbGroup(title: "Everyday", verbs: ["win", "let-go"]), VerbGroup(title: "Looking back", verbs: ["score"]),
      ])
  }

  @Test("A configuration is taken apart into tables, settings and what is said about them")
  func settings() {
    let text = """
      # First.

      # Of a day.
      [day]
      # When.
      starts-at = "04:00"
      lists = [
        "a",
      ]

      # name   what
      #        for
      [[plan]]
      name = "x"
      """
    var day = SettingsFile.Table(name: "day", isList: false, comment: "Of a day.")
    day.settings = [
      .init(key: "starts-at", value: "\"04:00\"", comment: "When."),
      .init(key: "lists", value: "[ \"a\", ]", comment: ""),
    ]
    var plan = SettingsFile.Table(name: "plan", isList: true, comment: "name   what\n       for")
    plan.settings = [.init(key: "name", value: "\"x\"", comment: "")]
    #expect(SettingsFile(text).parts == [.comment("First."), .table(day), .table(plan)])
    #expect(ExplainedSetting.all(in: ["name   what", "       for", "b  c"])?.map(\.text) == ["what for", "c"])
    #expect(ExplainedSetting.all(in: ["contacts = []"]) == nil)
  }

  @Test(
    "An interface that is written narrower still says the same",
    arguments: [Control.description, JournalMethods.description, InsightMethods.description])
  func interfaces(text: String) throws {
    let written = InterfaceText(width: 68)
    let interface = try InterfaceDescription(parsing: text)
    var lines: [String] = []
    for member in interface.members {
      switch member {
      case .method(let method): lines += written.lines(of: method)
      case .type(let type): lines += written.lines(of: type)
      case .error: break
      }
    }
    #expect(lines.allSatisfy { $0.count <= 72 })
    for case .error(let error) in interface.members {
      lines.append("error \(error.name) \(InterfaceText.text(.structure(error.fields)))")
    }
    let again = try InterfaceDescription(parsing: "interface \(interface.name)\n\n" + lines.joined(separator: "\n"))
    #expect(Set(again.members.map(\.bare)) == Set(interface.members.map(\.bare)))
  }
}

extension InterfaceDescription.Member {
  /// Without what is said about it, whose lines are broken elsewhere.
  fileprivate var bare: [String] {
    switch self {
    case .method(let method):
      [method.name, InterfaceText.text(.structure(method.inputs)), InterfaceText.text(.structure(method.outputs))]
        + (method.inputs + method.outputs).map { $0.documentation.replacing("\n", with: " ") }
    case .type(let type): [type.name, InterfaceText.text(type.type)]
    case .error(let error): [error.name, InterfaceText.text(.structure(error.fields))]
    }
  }
}
