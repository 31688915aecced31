import Testing

@testable import NudgeCore

@Suite("Low moments: what brings a quiet word of help")
struct LowMomentTests {
  private func entry(_ kind: EntryKind, _ text: String, _ fields: [String: String] = [:]) -> EntryView {
    EntryView(
      id: 1, kind: kind.rawValue, text: text, tags: [], fields: fields, day: "2026-11-21",
      writtenAt: "2026-11-21T18:05:00+01:00")
  }

  @Test(
    "as low as the scale goes",
    arguments: [
      ["mood": "1"], ["mood": "1", "energy": "5"], ["mood": "1", "energy": "1"], ["mood": "2", "energy": "1"],
      ["energy": "1"], ["feelings": "numb"], ["feelings": "tired, numb"], ["body": "I can't take it"],
    ])
  func low(_ fields: [String: String]) {
    #expect(entry(.checkIn, "looked in on myself", fields).tellsOfALowMoment)
  }

  @Test(
    "words of it",
    arguments: [
      "hopeless", "feeling hopeless today", "in despair", "numb and tired", "I can't cope", "I cant cope",
      "everything is falling apart", "it is all too much", "I can't do this", "worthless",
    ])
  func words(_ text: String) { #expect(entry(.checkIn, text).tellsOfALowMoment, "\(text)") }

  @Test(
    "not of it",
    arguments: [
      ["mood": "2"], ["mood": "2", "energy": "2"], ["mood": "3", "energy": "1"], ["mood": "5"], ["feelings": "sad"],
      ["feelings": "overwhelmed"], [:],
    ])
  func notLow(_ fields: [String: String]) {
    #expect(!entry(.checkIn, "tired, and still here", fields).tellsOfALowMoment)
  }

  @Test("a practice that ends as hard as it gets; and a win says what it says")
  func others() {
    #expect(entry(.practice, "breathing", ["before": "3", "after": "1"]).tellsOfALowMoment)
    #expect(!entry(.practice, "breathing", ["before": "1", "after": "4"]).tellsOfALowMoment)
    #expect(!entry(.win, "wrote the numb chapter").tellsOfALowMoment)
  }
}
