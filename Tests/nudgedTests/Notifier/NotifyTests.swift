import NudgeCore
import Systemd
import Testing

@testable import nudged

/// What a server is given, by what it can do.
@Suite("What a server is given")
struct NotifyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var capabilities: [String]
    var summary = "A moment for you?"
    var body = "What went well today?"
    var shownSummary = "A moment for you?"
    var shownBody = "What went well today?"
    var hasButtons = true
  }

  nonisolated static let cases = [
    Case(
      testDescription: "everything", capabilities: ["actions", "body", "body-markup", "persistence", "icon-static"]),
    Case(testDescription: "buttons and plain text", capabilities: ["actions", "body"]),
    Case(testDescription: "no buttons", capabilities: ["body"], hasButtons: false),
    Case(testDescription: "persistence alone", capabilities: ["body", "persistence"], hasButtons: false),
    Case(
      testDescription: "nothing", capabilities: [], shownSummary: "A moment for you?: What went well today?",
      shownBody: "", hasButtons: false),
    Case(
      testDescription: "no body, and none wanted", capabilities: ["actions"], body: "", shownBody: ""),
    Case(
      testDescription: "no body, several lines", capabilities: ["actions"], summary: "Hello", body: "one\ntwo\tthree",
      shownSummary: "Hello: one two three", shownBody: ""),
    Case(
      testDescription: "no body, though markup is claimed", capabilities: ["actions", "body-markup"], summary: "Hello",
      body: "a < b", shownSummary: "Hello: a < b", shownBody: ""),
    Case(
      testDescription: "markup", capabilities: ["actions", "body", "body-markup"], summary: "a < b & c",
      body: "<b>1 & 2</b> \"it's\" &amp;", shownSummary: "a < b & c",
      shownBody: "&lt;b&gt;1 &amp; 2&lt;/b&gt; \"it's\" &amp;amp;"),
    Case(
      testDescription: "no markup", capabilities: ["actions", "body"], body: "<b>1 & 2</b>",
      shownBody: "<b>1 & 2</b>"),
    Case(
      testDescription: "accents on signs of markup", capabilities: ["actions", "body", "body-markup"],
      body: "<\u{301}b>\u{20DD} &\u{308}", shownBody: "&lt;\u{301}b&gt;\u{20DD} &amp;\u{308}"),
    Case(
      testDescription: "control characters", capabilities: ["actions", "body"],
      summary: "red \u{1B}[31m\nand\u{0}bell\u{7}",
      body: "over\u{202E}turned\r\nnext", shownSummary: "red ␛[31m and␀bell␇",
      shownBody: "over\u{2426}turned␍\nnext"),
    Case(
      testDescription: "control characters within markup", capabilities: ["actions", "body", "body-markup"],
      body: "<\u{1B}>", shownBody: "&lt;␛&gt;"),
  ]

  let daemon: TestBus

  init() throws { daemon = try TestBus() }

  @Test("exactly what it can show", arguments: cases)
  func arguments(_ given: Case) async throws {
    let server = try await ScriptedServer(daemon, capabilities: given.capabilities)
    let listener = Listener(daemon)
    #expect(try await listener.servers.next()?.capabilities == Set(given.capabilities))
    listener.notify(Listener.request(given.summary, given.body))
    let buttons = ["default", "Open", "nudged-answer-7", "Answer", "nudged-skip-7", "Not today"]
    #expect(
      try await server.shown.next()
        == ScriptedServer.Shown(
          appName: "nudged", replaces: 0, icon: "org.nudged.nudged", summary: given.shownSummary, body: given.shownBody,
          actions: given.hasButtons ? buttons : [], hints: Self.hints, timeout: -1))
    #expect(try await listener.replies.next().get() == 41)
  }

  /// What each notification has.
  private static let hints: [String: Variant] = [
    "urgency": .byte(1), "desktop-entry": .string("org.nudged.nudged"), "suppress-sound": .bool(true),
  ]

  @Test(
    "a sound by name where the server has sounds; without one none is heard, whatever the server does by itself",
    arguments: [
      (Sound.named("bell"), ["sound"], "sound-name", Variant.string("bell")),
      (.named("bell"), ["actions"], "sound-name", nil), (.named("bell"), ["sound"], "suppress-sound", nil),
      (.silent, ["sound"], "suppress-sound", .bool(true)), (.silent, ["body"], "suppress-sound", .bool(true)),
      (.silent, ["sound"], "sound-name", nil),
    ] as [(Sound, [String], String, Variant?)])
  func sounds(_ sound: Sound, _ capabilities: [String], _ hint: String, _ value: Variant?) async throws {
    let server = try await ScriptedServer(daemon, capabilities: capabilities)
    let listener = Listener(daemon)
    _ = try await listener.servers.next()
    var request = Listener.request
    request.sound = sound
    listener.notify(request)
    #expect(try await server.shown.next().hints[hint] == value)
  }

  @Test("no notification replaces another")
  func numbers() async throws {
    let server = try await ScriptedServer(daemon)
    let listener = Listener(daemon)
    _ = try await listener.servers.next()
    for number in UInt32(41)...43 {
      listener.notify()
      #expect(try await server.shown.next().replaces == 0)
      #expect(try await listener.replies.next().get() == number)
    }
  }

  /// A request with typing in place of the first button, and more buttons than anybody shows.
  private static var reply: Notifications.Request {
    var request = Listener.request
    request.actions += [("nudged-snooze-7", "Snooze"), ("more", "More")]
    request.reply = .init(replaces: "nudged-answer-7", label: "Answer", placeholder: "A few words", submit: "Keep")
    return request
  }

  @Test(
    "typing in the bubble, where the server has both it and buttons; never more than three buttons",
    arguments: [["actions", "inline-reply"], ["actions"], ["inline-reply"]])
  func inlineReply(capabilities: [String]) async throws {
    let server = try await ScriptedServer(daemon, capabilities: capabilities)
    let listener = Listener(daemon)
    _ = try await listener.servers.next()
    listener.notify(Self.reply)
    let shown = try await server.shown.next()
    let isTyped = capabilities.count == 2
    let first = isTyped ? "inline-reply" : "nudged-answer-7"
    #expect(
      shown.actions
        == (capabilities.contains("actions")
          ? ["default", "Open", first, "Answer", "nudged-skip-7", "Not today", "nudged-snooze-7", "Snooze"] : []))
    let hints: [String: Variant] = [
      "x-kde-reply-placeholder-text": .string("A few words"), "x-kde-reply-submit-button-text": .string("Keep"),
    ]
    #expect(shown.hints == (isTyped ? hints : [:]).merging(Self.hints) { $1 })
  }
}
