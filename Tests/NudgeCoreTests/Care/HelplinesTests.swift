import NudgeCore
import Testing

@Suite("Where anybody can turn: by zone, else by locale, else everywhere")
struct HelplinesTests {
  struct Place: CustomTestStringConvertible {
    var zone: String
    var locale: String?
    var country: String?
    var talk: String?
    var emergency: String?

    init(_ zone: String, _ locale: String? = nil, _ country: String?, talk: String? = nil, emergency: String? = nil) {
      (self.zone, self.locale, self.country, self.talk, self.emergency) = (zone, locale, country, talk, emergency)
    }

    var testDescription: String { "\(zone) \(locale ?? "-")" }
  }

  static let places = [
    Place("America/New_York", nil, "the United States", talk: "988", emergency: "911"),
    Place("US/Pacific", nil, "the United States", talk: "988", emergency: "911"),
    Place("America/Toronto", "en_US.UTF-8", "Canada", talk: "988", emergency: "911"),
    Place("Europe/London", nil, "the United Kingdom", talk: "116 123", emergency: "999"),
    Place("Europe/Dublin", nil, "Ireland", talk: "116 123", emergency: "999"),
    Place("Europe/Berlin", "en_US.UTF-8", "Germany", talk: "116 123", emergency: "112"),
    Place("Asia/Calcutta", nil, "India", talk: "14416", emergency: "112"),
    Place("Australia/Sydney", nil, "Australia", talk: "13 11 14", emergency: "000"),
    // No zone of a place: the locale says it.
    Place("UTC", "de_AT.UTF-8", "Austria", talk: "142", emergency: "112"),
    Place("Etc/UTC", "en_GB", "the United Kingdom", talk: "116 123", emergency: "999"),
    Place("local", "pt_BR@x", "Brazil", talk: "188", emergency: "192"),
    Place("<+01>-1", "en_CA.UTF-8", "Canada", talk: "988", emergency: "911"),
    // A place whose numbers are not known gets none of another country.
    Place("Africa/Nairobi", "en_US.UTF-8", nil, talk: "988", emergency: "112"),
    Place("UTC", nil, nil, talk: "988", emergency: "112"),
    Place("UTC", "C.UTF-8", nil, talk: "988", emergency: "112"),
    Place("UTC", "POSIX", nil, talk: "988", emergency: "112"),
    Place("UTC", "en_XX", nil, talk: "988", emergency: "112"),
    Place("", "", nil, talk: "988", emergency: "112"),
  ]

  @Test("the country's own numbers come, or those of anywhere", arguments: places)
  func here(_ place: Place) {
    let help = Helplines.here(zone: place.zone, locale: place.locale)
    #expect(help.country == place.country)
    #expect(help.talk.first?.number == place.talk)
    #expect(help.emergency.first?.number == place.emergency)
  }

  @Test("the variable of telephones goes before that of the language; an empty one is none")
  func locale() {
    let set = ["LANG": "en_US.UTF-8", "LC_TELEPHONE": "de_DE.UTF-8", "LC_ALL": ""]
    #expect(Helplines.locale { set[$0] } == "de_DE.UTF-8")
    #expect(Helplines.locale { ["LANG": "en_US"][$0] } == "en_US")
    #expect(Helplines.locale { _ in nil } == nil)
  }

  @Test("a number becomes a link as telephones take it")
  func link() {
    #expect(HelpView.Line("116 123").link == "tel:116123")
    #expect(HelpView.Line("*4141").link == "tel:*4141")
    #expect(HelpView.Line("(011) 5275-1135").link == "tel:01152751135")
    #expect(HelpView.Line("+49 30 1").link == "tel:+49301")
  }
}
