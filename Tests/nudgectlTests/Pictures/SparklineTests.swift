import Testing

@testable import nudgectl

@Suite("Sparklines")
struct SparklineTests {
  static let table: [(name: String, values: [Double?], most: Double?, unicode: String, ascii: String)] = [
    ("nothing at all", [], nil, "", ""),
    ("nothing but gaps", [nil, nil], nil, "  ", "  "),
    ("nothing done lies on the ground", [0, 0, 0], nil, "▁▁▁", "___"),
    ("up and down", [1, 2, 3, 4, 5, 6, 7, 0], nil, "▂▃▄▅▆▇█▁", ".:-=+*#_"),
    ("little beside much stands out from nothing", [0, 1, 1000], nil, "▁▂█", "_.#"),
    ("a week of rest is a gap, not a zero", [7, nil, 7], nil, "█ █", "# #"),
    ("a share of a whole", [0.5, 0.25, 1], 1, "▅▃█", "=:#"),
    ("more than fills it fills it", [3, -1], 1, "█▁", "#_"),
  ]

  @Test("as high as the values", arguments: table)
  func heights(name: String, values: [Double?], most: Double?, unicode: String, ascii: String) {
    #expect(Sparkline(values, most: most, charset: .unicode).text == unicode)
    #expect(Sparkline(values, most: most, charset: .ascii).text == ascii)
  }

  @Test("a greater value is never drawn lower")
  func monotone() {
    let signs = Array(Sparkline((0...1000).map { Double($0) }, charset: .ascii).text)
    let order = Array("_.:-=+*#")
    #expect(signs.compactMap { order.firstIndex(of: $0) } == signs.compactMap { order.firstIndex(of: $0) }.sorted())
    #expect(Set(signs) == Set(order))
  }
}
