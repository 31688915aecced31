/// Numbers that are answered, by country: the end of the card, whatever else is on it.
///
/// The list is config/helplines.toml, with its sources and the day it was checked; ``known`` is written from it.
public enum Helplines {
  /// A country whose numbers are known.
  struct Country {
    /// ISO 3166-1, two letters.
    var code: String
    var help: HelpView
    /// Names of the tz database, older ones too, between blanks.
    var zones: String

    init(_ code: String, _ name: String, emergency: [HelpView.Line], talk: [HelpView.Line], zones: String) {
      (self.code, self.zones) = (code, zones)
      help = HelpView(country: name, emergency: emergency, talk: talk)
    }
  }

  /// Where to turn, by where a person seems to be.
  ///
  /// A zone is set where one lives, or travels with one; many a locale is English wherever that may be. So the zone comes
  /// first, and a place whose numbers are not known gets none of another country.
  ///
  /// - Parameters:
  ///   - zone: a name of the tz database, or whatever stands in its place.
  ///   - locale: such as `de_AT.UTF-8`; nil where none is set.
  public static func here(zone: String, locale: String?) -> HelpView {
    if let country = known.first(where: { $0.zones.split(separator: " ").contains(zone[...]) }) { return country.help }
    guard !isPlace(zone), let locale, let code = territory(of: locale) else { return anywhere }
    return known.first { $0.code == code }?.help ?? anywhere
  }

  /// The variable that says best which country's telephones are meant (locale(7)).
  public static func locale(_ variable: (String) -> String?) -> String? {
    for name in ["LC_ALL", "LC_TELEPHONE", "LC_ADDRESS", "LANG"] {
      if let value = variable(name), !value.isEmpty { return value }
    }
    return nil
  }

  /// `Europe/Berlin`, and not `Etc/UTC`, `UTC` or `<+01>-1`.
  private static func isPlace(_ zone: String) -> Bool {
    zone.contains("/") && !["Etc/", "SystemV/", "/"].contains(where: zone.hasPrefix)
  }

  /// `AT` of `de_AT.UTF-8@euro`.
  private static func territory(of locale: String) -> String? {
    let parts = locale.prefix { $0 != "." && $0 != "@" }.split(separator: "_")
    return parts.count == 2 ? parts[1].uppercased() : nil
  }

  /// Where the country is not known.
  public static let anywhere = HelpView(
    emergency: [
      .init("112", note: "in Europe and much of the world"), .init("911", note: "in North America"),
    ],
    talk: [
      .init("988", note: "in the United States and Canada"), .init("116 123", note: "in much of Europe"),
    ])
}
