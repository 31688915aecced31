import Testing

@testable import NudgeCore

@Suite("Patterns: in words")
struct PatternSentenceTests {
  static let sentences: [(Circumstance, Pattern.Aspect, Double, ClosedRange<Double>, String)] = [
    (
      .practice("box-breathing"), .mood, 0.6, 0.2...1.0,
      "On days with box-breathing, mood was 0.6 of 5 higher (0.2 to 1.0), 34 days beside 120."
    ),
    (
      .tag("night-shift"), .mood, -0.55, -1.04...(-0.06),
      "On days with #night-shift, mood was 0.6 of 5 lower (0.1 to 1.0), 34 days beside 120."
    ),
    (
      .domain("focus"), .confidence, 7.4, 2.6...12.2,
      "On days with an entry about focus, confidence was 7 of 100 higher (3 to 12), 34 days beside 120."
    ),
    (
      .weekday(.sunday), .mood, 0.4, 0.01...0.79,
      "On Sundays, mood was 0.40 of 5 higher (0.01 to 0.79), 34 of them beside 120 other days."
    ),
    (
      .part(.evening), .mood, -0.4, -0.7...(-0.1),
      "In the evening, mood was 0.4 of 5 lower (0.1 to 0.7), 34 evenings beside 120 other times of the day."
    ),
    (
      .part(.night), .confidence, 3, 0.2...5.8,
      "At night, confidence was 3.0 of 100 higher (0.2 to 5.8), 34 nights beside 120 other times of the day."
    ),
    (
      .answer("slept"), .mood, 1, 0.5...1.5,
      "On days after a night in your usual window, mood was 1.0 of 5 higher (0.5 to 1.5), 34 days beside 120."
    ),
    (
      .answer("moved"), .steps, 0.22, 0.08...0.36,
      "On days on which you moved a little, a step was finished more often: on 22 more of 100 days (8 to 36), 34 days beside 120."
    ),
    (
      .answer("reached-out"), .steps, -0.22, -0.36...(-0.08),
      "On days on which you were in touch with somebody, a step was finished less often: on 22 fewer of 100 days (8 to 36), "
        + "34 days beside 120."
    ),
    (
      .tag("a\u{1B}[31mb\nc"), .mood, 1, 0.5...1.5,
      "On days with #a␛[31mb c, mood was 1.0 of 5 higher (0.5 to 1.5), 34 days beside 120."
    ),
  ]

  @Test("what was seen, and nothing about why", arguments: sentences)
  func words(
    circumstance: Circumstance, aspect: Pattern.Aspect, difference: Double, interval: ClosedRange<Double>, text: String
  ) {
    let pattern = Pattern(
      circumstance: circumstance, aspect: aspect, difference: difference, interval: interval, with: 34, without: 120,
      weeks: 20)
    #expect(PatternSentence(PatternView(pattern)).text == text)
  }
}
