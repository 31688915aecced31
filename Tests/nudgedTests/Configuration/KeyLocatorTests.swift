import NudgeCore
import TOMLKit
import Testing

@testable import nudged

@Suite struct KeyLocatorTests {
  /// Every way TOML has to write a key, each line of interest marked with its number.
  nonisolated static let document = #"""
    # comment with [table] and key = 1
    top = "a # no comment" # 2

    [day] # 4
    starts-at = '04:00' # 5
      [ quiet . "hours of rest" ] # 6
    list = [ # 7
      "one", # 8 ] }
      'two', # 9

      { a = 1, b = [2, # 11
        3] }, # 12
    ]
    [[plan]] # 14
    name = "first" # 15
    snooze = { default = "15min", at-most = 3 } # 16
    [[plan]] # 17
    name = "second" # 18
    text = """ # 19
    [plan.fake]
    name = "not a key" """
    literal = '''
    # [[plan]] ''' # 22
    snooze.default = "5min" # 24
    snooze."at\u002dmost" = 2 # 25
    when = 1979-05-27 07:32:00 # 26
    quoted = "\"] # \\" # 27
    ends = """five quotes""""" # 28
    [plan.more] # 29
    deep.deeper.deepest = [[1, 2], # 30
      [3]] # 31
    [[plan.steps]] # 32
    [[plan.steps]] # 33
    'literal key' = 1 # 34
    """#

  nonisolated struct Row: Sendable, CustomTestStringConvertible {
    let line: Int
    let path: SettingPath

    init(_ line: Int, _ path: SettingPath) {
      self.line = line
      self.path = path
    }

    var testDescription: String { "\(path)" }
  }

  private nonisolated static let root = SettingPath.root
  private nonisolated static let plan = root / "plan"

  nonisolated static let rows = [
    Row(2, root / "top"), Row(4, root / "day"), Row(5, root / "day" / "starts-at"), Row(6, root / "quiet"),
    Row(6, root / "quiet" / "hours of rest"), Row(7, root / "quiet" / "hours of rest" / "list"),
    Row(8, (root / "quiet" / "hours of rest" / "list")[0]), Row(9, (root / "quiet" / "hours of rest" / "list")[1]),
    Row(11, (root / "quiet" / "hours of rest" / "list")[2] / "a"),
    Row(11, ((root / "quiet" / "hours of rest" / "list")[2] / "b")[0]),
    Row(12, ((root / "quiet" / "hours of rest" / "list")[2] / "b")[1]),
    Row(14, plan), Row(14, plan[0]), Row(15, plan[0] / "name"), Row(16, plan[0] / "snooze" / "at-most"),
    Row(17, plan[1]), Row(18, plan[1] / "name"), Row(19, plan[1] / "text"), Row(22, plan[1] / "literal"),
    Row(24, plan[1] / "snooze" / "default"), Row(25, plan[1] / "snooze" / "at-most"), Row(26, plan[1] / "when"),
    Row(27, plan[1] / "quoted"), Row(28, plan[1] / "ends"), Row(29, plan[1] / "more"),
    Row(30, ((plan[1] / "more" / "deep" / "deeper" / "deepest")[0])[1]),
    Row(31, (plan[1] / "more" / "deep" / "deeper" / "deepest")[1]), Row(32, (plan[1] / "steps")[0]),
    Row(33, (plan[1] / "steps")[1]), Row(34, (plan[1] / "steps")[1] / "literal key"),
    // What is not written is looked for where it would stand.
    Row(14, plan[0] / "guide"), Row(16, plan[0] / "snooze" / "length"), Row(0, root / "nowhere"),
    Row(0, root / "nowhere" / "at all"), Row(0, root),
  ]

  @Test(arguments: rows) func findsLine(_ row: Row) throws {
    #expect(try KeyLocator(Self.document).line(of: row.path) == row.line)
  }

  @Test func carriageReturnsCountNothing() throws {
    let text = Self.document.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    let locator = try KeyLocator(text)
    for row in Self.rows { #expect(locator.line(of: row.path) == row.line, "\(row.path)") }
  }

  /// Whatever the parser finds in the document and in the shipped files, the locator finds too, and on a line that names it.
  @Test(arguments: ["document", "config/nudged.toml"] + GuideLibrary.shippedNames.map { "config/guides/\($0).toml" })
  func knowsAllTheParserKnows(_ name: String) throws {
    let text =
      name == "document" ? Self.document : try #require(try TextFile.read("\(ConfigFixtures.root)/\(name)")).text
    let paths = Self.paths(in: try TOMLTable(string: text), .root)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let locator = try KeyLocator(text)
    #expect(paths.count > 4)
    for path in paths {
      let line = locator.line(of: path)
      try #require(line > 0, "\(path)")
      let parent = path.parent.map(locator.line) ?? 0
      #expect(line >= parent, "\(path)")
      if case .key(let key) = path.parts.last, key != "at-most" { #expect(lines[line - 1].contains(key), "\(path)") }
    }
  }

  private static func paths(in table: TOMLTable, _ path: SettingPath) -> [SettingPath] {
    table.keys.flatMap { key in table[key].map { [path / key] + paths(in: $0, path / key) } ?? [] }
  }

  private static func paths(in value: any TOMLValueConvertible, _ path: SettingPath) -> [SettingPath] {
    if let table = value.table { return paths(in: table, path) }
    guard let array = value.array else { return [] }
    return array.enumerated().flatMap { index, value in [path[index]] + paths(in: value, path[index]) }
  }

  @Test func pathsReadLikeThePersonWroteThem() {
    #expect((Self.plan[1] / "on-calendar")[0].description == "plan[2].on-calendar[1]")
    #expect((Self.root / "a b" / "c.d").description == "\"a b\".\"c.d\"")
    #expect(Self.root.description == "")
  }
}

extension KeyLocator {
  init(_ text: String) throws {
    var scanner = TOMLScanner(text)
    try scanner.document()
    self.init(root: scanner.root)
  }
}
