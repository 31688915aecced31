import Testing

@testable import NudgeCore

@Suite("Phrases")
struct PhraseBookTests {
  /// A book with one subject per phrase.
  static func book(
    _ phrases: [String], except: [String] = [], lists: [(String, [String])] = []
  ) throws(PhraseProblem) -> PhraseBook {
    var book = PhraseBook()
    for (name, items) in lists { try book.addList(name, items) }
    for (subject, phrase) in phrases.enumerated() { try book.add(phrase, subject: subject) }
    for phrase in except { try book.addException(phrase) }
    book.close()
    return book
  }

  static func found(_ text: String, in book: PhraseBook) -> String? {
    guard let bytes = book.first(in: text)?.bytes else { return nil }
    return String(decoding: Array(text.utf8)[bytes], as: UTF8.self)
  }

  static let words: [(name: String, text: String, same: String)] = [
    ("capitals", "I AM", "i am"), ("straight and typographic", "don't don’t donʼt", "dont dont dont"),
    ("no apostrophe at all", "Im", "I'm"), ("punctuation", "so, (tired)!", "so tired"),
    ("line breaks", "so\r\n\ttired", "so tired"),
    ("hyphen", "second-guess", "second guess"), ("quotes", "'tired' ‘tired’", "tired tired"),
    ("accents", "Müde ÜBER", "müde über"),
    ("emoji", "good 👍 day", "good day"), ("digits", "7x", "7X"),
  ]

  @Test("what is no difference", arguments: words)
  func sameWords(name: String, text: String, same: String) {
    #expect(TextWord.keys(of: text) == TextWord.keys(of: same))
    #expect(!TextWord.keys(of: text).isEmpty)
  }

  @Test("what is a difference", arguments: [("weak", "week"), ("a b", "ab"), ("b a", "a b"), ("", "a"), ("é", "e")])
  func otherWords(one: String, other: String) { #expect(TextWord.keys(of: one) != TextWord.keys(of: other)) }

  static let phrases: [(name: String, phrase: String, text: String, found: String?)] = [
    ("whole", "so tired", "I am so tired today", "so tired"),
    ("as written", "im tired", "“I’m TIRED”, she said", "I’m TIRED"),
    ("no part of a word", "tired", "retired", nil),
    ("order counts", "so tired", "tired so", nil),
    ("nothing between", "so tired", "so very tired", nil),
    ("a word of the list", "I am {mood}", "today I am grey", "I am grey"),
    ("several words of the list", "I am {mood}", "I am out of sorts", "I am out of sorts"),
    ("none of the list", "I am {mood}", "I am", nil),
    ("optional and there", "I {very?} like", "I really like", "I really like"),
    ("optional and not there", "I {very?} like", "I like", "I like"),
    ("another word in its place", "I {very?} like", "I hardly like", nil),
    ("list first", "{mood} day", "out of sorts day", "out of sorts day"),
    ("at the very start and end", "a", "a", "a"),
    ("text shorter than the phrase", "out of sorts day", "day", nil),
    ("empty text", "a", "", nil),
  ]

  @Test("what is found", arguments: phrases)
  func finds(name: String, phrase: String, text: String, found: String?) throws {
    let lists = [("mood", ["grey", "out of sorts"]), ("very", ["really", "so"])]
    #expect(Self.found(text, in: try Self.book([phrase], lists: lists)) == found)
  }

  @Test("the phrase that is complete first counts, and of those the longest")
  func order() throws {
    let book = try Self.book(["tired", "so tired", "grey", "so grey and"])
    #expect(Self.found("so grey and so tired", in: book) == "grey")
    #expect(Self.found("so tired, so grey", in: book) == "so tired")
    #expect(book.first(in: "so tired")?.subject == 1)
  }

  @Test("of equals the first added counts")
  func equals() throws {
    let book = try Self.book(["{mood}", "grey"], lists: [("mood", ["grey"])])
    #expect(book.first(in: "grey")?.subject == 0)
  }

  static let exceptions: [(name: String, text: String, found: String?)] = [
    ("reaches behind", "I want to die laughing", nil),
    ("stands elsewhere", "want to die, they die laughing", "want to die"),
    ("reaches before", "he was such a mess", nil),
    ("lies within", "I was such a mess", "I was such a mess"),
    ("the next one counts", "he was such a mess, and such a mess", "such a mess"),
    ("touches", "die laughing, want to die", "want to die"),
  ]

  @Test("what hinders", arguments: exceptions)
  func hinders(name: String, text: String, found: String?) throws {
    let book = try Self.book(
      ["want to die", "I was such a mess", "such a mess"], except: ["die laughing", "was such"])
    #expect(Self.found(text, in: book) == found)
  }

  static let refused: [(phrase: String, problem: PhraseProblem)] = [
    ("{end} a", .afterEnd("{end} a")), ("a {end} {very}", .afterEnd("a {end} {very}")),
    ("a {start}", .beforeStart("a {start}")), ("{start} {start} a", .beforeStart("{start} {start} a")),
    ("{start} {end}", .noWord("{start} {end}")), ("{3} a", .gap("{3} a")), ("a {3}", .endsOptional("a {3}")),
    ("a {9} b", .gap("a {9} b")), ("a {0} b", .gap("a {0} b")),
    ("a {1} b {1} c {1} d {1} e", .gap("a {1} b {1} c {1} d {1} e")),
    ("{8+} {9+}", .number("{8+} {9+}")), ("a {|}", .noWord("a {|}")),
    ("", .noWord("")), ("…", .noWord("…")), ("{very?}", .noWord("{very?}")), ("a {very?}", .endsOptional("a {very?}")),
    ("a {very", .openBrace("a {very")), ("{ver}", .unknownList("ver", known: ["very"])),
    ("{}", .unknownList("", known: ["very"])),
    ("a b c d e f g h i j k", .tooLong("a b c d e f g h i j k")),
  ]

  @Test("what cannot be looked for", arguments: refused)
  func refuses(phrase: String, problem: PhraseProblem) {
    #expect(throws: problem) { try Self.book([phrase], lists: [("very", ["so"])]) }
    #expect(problem.description.hasSuffix("."))
  }

  @Test("a list names others, which stand with all their items") func listInList() throws {
    let lists = [("kin", ["mum", "dad"]), ("who", ["he", "my {kin}"])]
    let book = try Self.book(["{who} sang"], lists: lists)
    #expect(Self.found("then my dad sang", in: book) == "my dad sang")
    #expect(Self.found("then he sang", in: book) == "he sang")
    #expect(Self.found("then dad sang", in: book) == nil)
    #expect(PhraseBook.names(in: ["he", "my {kin}", "{a} {b}"]) == ["kin", "a", "b"])
  }

  static let refusedLists: [(name: String, items: [String], problem: PhraseProblem)] = [
    ("a", ["-"], .noWord("-")), ("a", ["{b}"], .unknownList("b", known: [])), ("a", ["{b"], .openBrace("{b")),
    ("start", ["b"], .reservedName("start")), ("end", ["b"], .reservedName("end")), ("3", ["b"], .reservedName("3")),
    ("a", ["a b c d e f g h i j k"], .tooLong("a b c d e f g h i j k")),
    ("a", (0...2000).map { "w\($0)" }, .longList("a")),
  ]

  @Test("lists that cannot be", arguments: refusedLists)
  func refusesList(name: String, items: [String], problem: PhraseProblem) {
    #expect(throws: problem) { try Self.book([], lists: [(name, items)]) }
    #expect(problem.description.hasSuffix("."))
  }

  /// Every word of it could belong to a phrase; it ends all the same.
  @Test("a text of nothing but beginnings is read to its end") func beginnings() throws {
    let very = ("very", ["so", "so so", "really so"])
    let book = try Self.book(["I am {very?} {very?} {very?} tired"], except: ["so so so tired of"], lists: [very])
    let text = String(repeating: "so ", count: 30_000) + "tired"
    #expect(Self.found(text, in: book) == nil)
    #expect(
      Self.found(text + " I am " + String(repeating: "so ", count: 6) + "tired", in: book)?.hasPrefix("I am") == true)
  }

  @Test("an empty book finds nothing") func empty() {
    #expect(PhraseBook().first(in: "anything at all") == nil)
    #expect(PhraseBook().isEmpty)
  }

  @Test("a book that was not closed finds nothing yet") func open() throws {
    var book = PhraseBook()
    try book.add("grey", subject: 0)
    #expect(book.isEmpty && book.first(in: "grey") == nil)
    book.close()
    #expect(!book.isEmpty)
  }

  @Test("more subjects than there can be are refused", arguments: [-1, 200, 255, 256])
  func subjects(subject: Int) throws {
    var book = PhraseBook()
    try book.add("grey", subject: PhraseBook.maximumSubjects - 1)
    #expect(throws: PhraseProblem.tooManySubjects) { try book.add("grey", subject: subject) }
  }
}
