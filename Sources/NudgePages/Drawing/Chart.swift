/// What a drawing over time is made of.
enum Chart {
  /// - Parameters:
  ///   - values: lines across and what they stand for.
  ///   - bars: with places, sizes and titles.
  ///   - dots: with places.
  ///   - line: the `d` of a path.
  static func model(
    id: String, title: String, description: String, _ plot: Plot, values: [Templates.Model],
    bars: [Templates.Model] = [], dots: [Templates.Model] = [], line: String = ""
  ) -> Templates.Model {
    [
      "id": id, "title": title, "description": description, "width": drawn(Plot.width), "height": drawn(plot.height),
      "left": drawn(Plot.left), "right": drawn(Plot.right), "bottom": drawn(plot.bottom),
      "values": values, "days": plot.dayTicks(), "bars": bars, "dots": dots, "line": line, "hasLine": !line.isEmpty,
    ]
  }
}
