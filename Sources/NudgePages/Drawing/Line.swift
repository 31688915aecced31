/// A line through points that breaks where something is missing.
enum Line {
  struct Point: Hashable {
    let x: Double
    let y: Double
  }

  /// - Parameters:
  ///   - runs: points that may be joined; between two runs there is a gap. A run of one point is no line.
  /// - Returns: the `d` of an SVG path.
  static func path(_ runs: [[Point]]) -> String {
    runs.filter { $0.count > 1 }.map { run in
      "M" + run.map { "\(drawn($0.x)) \(drawn($0.y))" }.joined(separator: "L")
    }.joined()
  }

  /// Parts a row of values at those that are missing.
  static func runs<Value>(_ values: [Value?]) -> [[Value]] {
    values.split { $0 == nil }.map { $0.compactMap(\.self) }
  }
}
