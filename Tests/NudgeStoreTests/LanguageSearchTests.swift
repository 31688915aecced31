import NudgeCore
import Testing

@testable import NudgeStore

/// Languages without blanks between words, and spellings that look the same.
@Suite("Store: looking for words in every language")
struct LanguageSearchTests {
  let scratch: Scratch
  let store: Store

  init() throws {
    scratch = try Scratch()
    store = try Store(path: scratch.journal)
  }

  private func log(_ text: String, tags: [String] = [], value: String? = nil, domain: String? = nil) throws {
    _ = try store.log(
      try EntryDraft(kind: .win, text: text, domain: domain, value: value, tags: tags),
      at: .init(writtenAt: Instant(seconds: 0), offset: 0, day: CivilDate(daysSinceEpoch: 20_000)))
  }

  private func finds(_ search: String) throws -> Bool { try store.entries(.init(search: search), limit: 9).count == 1 }

  struct Case: CustomTestStringConvertible, Sendable {
    let language: String
    let text: String
    let found: [String]
    var not: [String] = []
    var testDescription: String { "\(language): \(text)" }
  }

  @Test(
    "claude-mem#3801: words are found where no blanks are",
    arguments: [
      Case(
        language: "Japanese", text: "公園を散歩した", found: ["散歩", "公園", "散歩した", "公園を散歩した", "園", "を散", "\"公園を\""],
        not: ["散公", "歩散", "海", "公園散歩", "\"公園 した\""]),
      Case(language: "Japanese, in any order", text: "公園を散歩した", found: ["散歩 公園", "した 園"], not: ["散歩 海"]),
      Case(language: "Japanese, a word of one sign", text: "犬と遊んだ", found: ["犬", "遊"], not: ["猫"]),
      Case(language: "Japanese, a sign alone", text: "犬", found: ["犬"], not: ["犬と"]),
      Case(language: "Japanese, kana alone", text: "おいしいごはんをたべた", found: ["ごはん", "たべた"], not: ["はごん"]),
      Case(
        language: "Japanese, katakana", text: "コーヒーを飲んでスッキリ", found: ["コーヒー", "スッキリ", "ｺｰﾋｰ"], not: ["ヒーコ"]),
      Case(language: "Japanese, half width", text: "ｶﾞﾝﾊﾞｯﾀ", found: ["ガンバッタ", "バッタ", "ﾊﾞｯﾀ"], not: ["ハッタ"]),
      Case(
        language: "Chinese", text: "今天跑步five公里",
        found: ["跑步", "five", "FIVE", "fiv", "公里", "今天", "步five", "里", "跑步fi", "步fiv"],
        not: ["跑公里", "ive", "跑步fo"]),
      Case(language: "Chinese, with figures", text: "跑了5公里，感觉很好", found: ["5公里", "公里", "感觉", "了5", "5"], not: ["6公里"]),
      Case(language: "Chinese, full width", text: "跑了ＦＩＶＥ公里", found: ["five", "ＦＩＶＥ公里"]),
      Case(language: "Chinese, rare signs", text: "我吃了𠮷野家", found: ["𠮷野", "𠮷"]),
      Case(language: "Thai", text: "ไปเดินเล่นกับแม่", found: ["เดินเล่น", "แม่", "กับแม่", "เดิน"], not: ["เล่นเดิน", "พ่อ"]),
      Case(language: "Lao", text: "ໄປຍ່າງຫຼິ້ນກັບແມ່", found: ["ຍ່າງ", "ແມ່"], not: ["ພໍ່"]),
      Case(language: "Khmer", text: "ខ្ញុំដើរលេងជាមួយម្តាយ", found: ["ដើរលេង", "ម្តាយ"], not: ["ឪពុក"]),
      Case(language: "Khmer, with breaks nobody sees", text: "ខ្ញុំ\u{200B}ដើរ\u{200B}លេង", found: ["ដើរលេង", "ដើរ"]),
      Case(language: "Burmese", text: "အမေနဲ့လမ်းလျှောက်ခဲ့တယ်", found: ["လမ်းလျှောက်", "အမေ"], not: ["အဖေ"]),
      Case(language: "Tibetan", text: "ངས་བོད་ཡིག་བསླབས།", found: ["བོད་ཡིག", "ཡིག", "བོད"], not: ["ཡིག་བོད"]),
      Case(language: "Korean", text: "공원에서 산책했다", found: ["산책", "공원", "산책했다"], not: ["책했"]),
      Case(language: "Hindi", text: "आज पार्क में टहला", found: ["पार्क", "टहला", "टहल"], not: ["टहली"]),
      Case(language: "Arabic", text: "مَشَيْتُ في الحديقة", found: ["مشيت", "الحديقة"]),
      Case(language: "Hebrew", text: "הָלַכְתִּי בפארק", found: ["הלכתי", "בפארק"]),
      Case(language: "Greek", text: "Περπάτησα στους δρόμους", found: ["περπατησα", "ΔΡΌΜΟΥΣ", "δρόμ"]),
      Case(language: "Russian", text: "Всё получилось, идём гулять", found: ["все", "ГУЛЯТЬ", "идем"]),
      Case(language: "Turkish", text: "İyi bir yürüyüş", found: ["iyi", "yuruyus"]),
      Case(
        language: "German", text: "Die Straße war groß",
        found: ["strasse", "STRASSE", "straße", "STRAẞE", "gross", "stras"]),
      Case(language: "German, capitals", text: "HAUPTSTRASSE", found: ["hauptstraße"]),
      Case(
        language: "joined letters", text: "ﬁne oﬃce, ﬂat ﬀ, ﬆill",
        found: ["fine", "office", "FLAT", "ﬂa", "still", "offi"]),
      Case(language: "joined letters, asked for", text: "fine office", found: ["ﬁne", "oﬃce"], not: ["ﬂne"]),
      Case(language: "French", text: "Le cœur et l’Œuvre", found: ["coeur", "oeuvre", "cœur"]),
      Case(language: "Dutch", text: "Ĳs gegeten", found: ["ijs"]),
      Case(language: "Armenian", text: "ես և դու", found: ["եւ", "և"]),
      Case(language: "pictures", text: "散歩☀️した🫨", found: ["☀", "☀️", "🫨", "散歩", "した"]),
      Case(language: "punctuation", text: "「公園」・散歩。", found: ["公園", "散歩", "「公園」"]),
    ])
  func languages(example: Case) throws {
    try log(example.text)
    for search in example.found { #expect(try finds(search), "\(search): \(SearchWords(search).query)") }
    for search in example.not { #expect(try !finds(search), "\(search): \(SearchWords(search).query)") }
  }

  /// Written one way, asked for in the other.
  static let pairs: [(name: String, one: String, other: String)] = [
    ("é", "caf\u{E9}", "cafe\u{301}"),
    ("Vietnamese, two marks", "vi\u{1EC7}c", "vie\u{323}\u{302}c"),
    ("Vietnamese, half composed", "vi\u{1EC7}c", "vi\u{1EB9}\u{302}c"),
    ("Vietnamese, marks the other way round", "vi\u{1EC7}c", "vie\u{302}\u{323}c"),
    ("a Korean syllable", "\u{D55C}\u{AE00}", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}"),
    ("a syllable, half composed", "\u{D55C}", "\u{D558}\u{11AB}"),
    ("kana with its mark", "\u{304C}\u{3093}", "\u{304B}\u{3099}\u{3093}"),
    ("Devanagari nukta", "\u{958}\u{932}\u{92E}", "\u{915}\u{93C}\u{932}\u{92E}"),
    ("Bengali nukta", "\u{9AA}\u{9DC}\u{9BE}", "\u{9AA}\u{9A1}\u{9BC}\u{9BE}"),
    ("Tamil vowel", "\u{B95}\u{BCA}", "\u{B95}\u{BC6}\u{BBE}"),
    ("Angstrom sign", "\u{212B}ngstrom", "\u{C5}ngstrom"),
    ("Ohm", "\u{2126}hm", "\u{3A9}hm"),
    ("a compatibility ideograph", "\u{F900}\u{5929}", "\u{8C48}\u{5929}"),
    ("Arabic", "\u{622}\u{645}\u{646}", "\u{627}\u{653}\u{645}\u{646}"),
    ("Hebrew", "\u{FB2A}\u{5DC}", "\u{5E9}\u{5C1}\u{5DC}"),
    ("Cyrillic", "\u{439}\u{43E}\u{433}\u{430}", "\u{438}\u{306}\u{43E}\u{433}\u{430}"),
  ]

  @Test("KimaiTray#27: two spellings of one word are one to a search, a tag, a value and an area", arguments: pairs)
  func spellings(name: String, one: String, other: String) throws {
    for (written, asked) in [(one, other), (other, one), (one, one), (other, other)] {
      let scratch = try Scratch()
      let store = try Store(path: scratch.journal)
      let draft = try EntryDraft(kind: .win, text: written, domain: written, value: written, tags: [written])
      let moment = Store.Moment(writtenAt: Instant(seconds: 0), offset: 0, day: CivilDate(daysSinceEpoch: 20_000))
      _ = try store.log(draft, at: moment)
      for filter in [
        Store.Filter(search: asked), .named(\.tag, asked), .named(\.value, asked), .named(\.domain, asked),
      ] {
        let found = try store.entries(filter, limit: 9)
        #expect(found.count == 1, "\(name): \(filter)")
        #expect(found.allSatisfy { $0.draft.text.utf8.elementsEqual(written.utf8) }, "byte for byte")
        #expect(found.allSatisfy { $0.draft.tags[0].utf8.elementsEqual(written.utf8) }, "byte for byte")
      }
      // Evidence takes tags in small letters.
      guard written == written.lowercased() else { continue }
      let traits = Evidence.Traits(tags: [asked])
      #expect(try store.evidence(for: traits, includingPrivate: true, limit: 3).count == 1, "\(name)")
    }
  }

  @Test("areas of life in two spellings are counted as one")
  func areas() throws {
    try log("a", domain: "caf\u{E9}")
    try log("b", domain: "cafe\u{301}")
    let day = CivilDate(daysSinceEpoch: 20_000)
    let counts = try store.domains(day..<day.adding(days: 1))
    #expect(counts.map(\.entries) == [2])
  }

  @Test("what only looks alike is another word")
  func others() throws {
    try log("a", tags: ["cafe"])
    #expect(try store.entries(.named(\.tag, "café"), limit: 9).isEmpty)
    try log("b", tags: ["か"])
    #expect(try store.entries(.named(\.tag, "が"), limit: 9).isEmpty)
  }

  @Test("one or two letters are a word, three a beginning")
  func beginnings() throws {
    try log("on my bicycle")
    #expect(try finds("on") && finds("bic") && !finds("bi") && !finds("o"))
  }

  @Test("after a change the old words are not found, in any language")
  func changed() throws {
    try log("公園を散歩した", tags: ["caf\u{E9}"])
    #expect(try finds("散歩"))
    let entry = try #require(try store.entry(1))
    try store.amend(
      Entry(
        id: 1, writtenAt: entry.writtenAt, offset: 0, day: entry.day, nudge: nil,
        draft: try EntryDraft(kind: .win, text: "海で泳いだ")), at: Instant(seconds: 1))
    #expect(try !finds("散歩") && !finds("散") && !finds("cafe") && finds("泳"))
  }

  @Test("after a change the old words are not found, with letters joined or not")
  func changedLetters() throws {
    try log("Straße, ﬁne")
    #expect(try finds("strasse") && finds("fine"))
    let entry = try #require(try store.entry(1))
    try store.amend(
      Entry(
        id: 1, writtenAt: entry.writtenAt, offset: 0, day: entry.day, nudge: nil,
        draft: try EntryDraft(kind: .win, text: "Weg")), at: Instant(seconds: 1))
    #expect(try !finds("strasse") && !finds("straße") && !finds("fine") && finds("weg"))
  }
}

extension Store.Filter {
  fileprivate static func named(_ name: WritableKeyPath<Store.Filter, String?>, _ value: String) -> Store.Filter {
    var filter = Store.Filter()
    filter[keyPath: name] = value
    return filter
  }
}
