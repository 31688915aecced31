import Mustache

/// The templates that are built into the program.
enum Templates {
  /// What a template is filled with.
  typealias Model = [String: Any]

  /// By name; each escapes as ``PageText`` does, whatever is included from where.
  private static let texts: KeyValuePairs = [
    "style": PackageResources.style_css,
    "page": PackageResources.page_mustache,
    "chart": PackageResources.chart_mustache,
    "table": PackageResources.table_mustache,
    "report": PackageResources.report_mustache,
    "story": PackageResources.story_mustache,
  ]

  /// - Returns: the page, from a template and all it includes.
  static func render(_ name: String, _ model: Model) throws -> String {
    MustacheContentTypes.register(PageText(), named: "PAGE")
    var library = MustacheLibrary()
    for (name, text) in texts {
      try library.register("{{% CONTENT_TYPE:PAGE}}" + String(decoding: text, as: UTF8.self), named: name)
    }
    guard let page = library.render(model, withTemplate: name) else { throw NoSuchTemplate(name: name) }
    return page
  }

  struct NoSuchTemplate: Error {
    let name: String
  }
}
