import Testing

@testable import nudged

@Suite struct SuggestionTests {
  private static let known = ["starts-at", "hours", "discreet", "auto-start", "on-calendar", "at-most", "day"]

  @Test(arguments: [
    ("starts-at", "starts-at"), ("start-at", "starts-at"), ("starts_at", "starts-at"), ("Starts At", "starts-at"),
    ("huors", "hours"), ("discrete", "discreet"), ("on-calender", "on-calendar"), ("dya", "day"), ("atmost", "at-most"),
  ])
  func closeWordIsMeant(_ written: String, _ meant: String) {
    #expect(Suggestion.closest(to: written, among: Self.known) == meant)
    #expect(Suggestion.hint(for: written, among: Self.known) == "Did you mean “\(meant)”?")
  }

  @Test(arguments: ["", "x", "limits", "randomized-delay", "night", String(repeating: "hours", count: 100_000)])
  func farWordIsNot(_ written: String) {
    #expect(Suggestion.closest(to: written, among: Self.known) == nil)
    #expect(Suggestion.hint(for: written, among: ["a-b", "c-d"]) == "Known: a-b, c-d.")
  }
}
