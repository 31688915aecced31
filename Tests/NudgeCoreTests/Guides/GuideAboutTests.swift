import NudgeCore
import Testing

@Suite("A guide that says what it is about")
struct GuideAboutTests {
  private static func asked(_ prompt: String, _ words: String?) -> String {
    Guide(
      name: "trial", title: "A trial", invitation: "?", kind: .learning,
      questions: [.init(id: "happened", prompt: prompt)]
    ).naming(words).openingPrompt
  }

  @Test(
    "in the person's own words, or in the guide's",
    arguments: [
      ("ask Ana to ring me", "You wanted to try: ask Ana to ring me. What happened?"),
      ("ring Ana.", "You wanted to try: ring Ana. What happened?"),
      ("dare!", "You wanted to try: dare! What happened?"),
      ("two\nlines", "You wanted to try: two lines. What happened?"),
      ("a {brace}", "You wanted to try: a {brace}. What happened?"),
      (nil, "You wanted to try something small. What happened?"),
      ("", "You wanted to try something small. What happened?"),
    ] as [(String?, String)])
  func named(words: String?, question: String) {
    #expect(Self.asked("You wanted to try {something small}. What happened?", words) == question)
  }

  @Test(
    "a question without a place for it stays as it is", arguments: ["What happened?", "What {happened?", "What} {"])
  func without(prompt: String) { #expect(Self.asked(prompt, "tea") == prompt) }
}
