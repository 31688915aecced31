import Testing

@testable import nudgectl

@Suite("Ways in: what is typed in a hard moment leads somewhere")
struct WayInTests {
  @Test(
    "a cry leads to the card and a breath, with no daemon, no home and no colour",
    arguments: [
      "crisis", "sos", "SOS", "panic", "help me", "help me please", "Help me!", "help!", "helpme", "emergency",
      "suicide",
      "suicidal", "crysis", "crises", "cirsis", "panick", "panik", "emergancy", "emergeny", "sucide", "suiside",
      "suicide hotline", "mayday", "danger", "911", "112", "--sos", "--panic", "-sos", "I want to die",
      "i dont want to die",
      "kill myself", "help I took pills", "overdose", "crisis line", "self-harm", "hotline", "panic attack",
      "help please",
      "hopeless",
    ])
  func cry(_ line: String) {
    let stage = Stage()
    stage.variables["NUDGED_SOCKET"] = "/nonexistent/socket"
    stage.variables["TZ"] = "America/New_York"
    #expect(stage.run(line) == .fine)
    #expect(stage.said.contains("988") && stage.said.contains("911"), "\(stage.said)")
    #expect(stage.said.contains("Breathe out slowly"))
    #expect(stage.complained.isEmpty, "\(stage.complained)")
  }

  @Test(
    "what is no cry stays what it was",
    arguments: [
      ("help win", "nudgectl win"), ("help", "Small wins, kept"), ("stauts", "Did you mean: nudgectl status"),
      ("frobnicate", "There is no verb"), ("log finished the crisis report", "Did you mean: nudgectl win"),
      ("paus", "Did you mean: nudgectl pause"), ("settings", "Did you mean: nudgectl config"),
      ("therapist", "Did you mean: nudgectl support"), ("quit", "Did you mean: nudgectl pause"),
      ("Help win", "nudgectl win"), ("WIN --help", "nudgectl win"),
    ])
  func noCry(_ line: String, _ says: String) {
    let stage = Stage()
    stage.variables["NUDGED_SOCKET"] = "/nonexistent/socket"
    _ = stage.run(line)
    #expect((stage.said + stage.complained).contains(says), "\(stage.said)\(stage.complained)")
    #expect(!stage.said.contains("Breathe out slowly"))
  }

  static let breathing = #"""
    {"name":"breathing","title":"Breathing","invitation":"A minute?","kind":"practice","tags":[],"practice":true,
    "closing":"Your breath goes wherever you go.","questions":[
    {"id":"before","prompts":["How is it right now?"],"kind":"scale","from":0,"to":10,"optional":true,"atMost":1,"kept":true},
    {"id":"breath","prompts":["Breathe along."],"kind":"breathe","optional":true,"atMost":1,"kept":true,
    "breathing":{"inSeconds":4,"holdSeconds":0,"outSeconds":6,"restSeconds":0,"rounds":8}}]}
    """#

  /// With `nudged` beside it, and nobody who answers.
  private func stage(_ name: String) -> Stage {
    let stage = Stage()
    stage.variables["NUDGED_SOCKET"] = "/nonexistent/socket"
    stage.programs["nudged"] = { arguments in
      arguments == ["--guide=\(name)"]
        ? .init(status: 0, output: Array(Self.breathing.utf8)) : .init(status: 65, output: [])
    }
    return stage
  }

  @Test(
    "a practice comes by its name, by another one, and with a slip of the finger",
    arguments: ["breathe", "breath", "breathing", "Breathe", "breathng", "practice breathing", "guide breathing"])
  func practice(_ line: String) {
    let stage = stage("breathing")
    #expect(stage.run(line) == .fine, "\(stage.complained)")
    #expect(
      stage.said == """
        Breathing

        Breathe along.
        in for 4, out for 6, counting seconds; 8 times.

        Your breath goes wherever you go.

        """)
  }

  @Test("at a terminal it is gone through; that it was not noted down is said")
  func led() {
    let stage = stage("breathing")
    stage.presses("\r", "\r")
    #expect(stage.run("breathe") == .fine)
    #expect(stage.complained.contains("Breathe along."))
    #expect(stage.complained.contains("Your breath goes wherever you go."))
    #expect(stage.complained.contains("nudged does not run just now"))
  }

  @Test("where nothing can lead through it, the reason is told as ever")
  func nothing() {
    let stage = Stage()
    stage.variables["NUDGED_SOCKET"] = "/nonexistent/socket"
    stage.types()
    #expect(stage.run("breathe") == .unreachable)
  }
}
