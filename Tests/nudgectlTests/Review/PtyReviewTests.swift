import NudgeCore
import Testing

@testable import nudgectl

/// A review from the first look to the last step, with the built programs and the keys of a person.
@Suite("Looking back, by hand", .serialized)
struct PtyReviewTests {
  @Test(
    "the evidence, a part at a time, the questions, a step that asks by itself; and read again",
    .timeLimit(.minutes(60))
  )
  func review() throws {
    let daemon = try RealDaemon()
    for text in ["walked by the river", "asked Ana for help"] {
      _ = try daemon.call(Methods.log, .init(kind: "win", text: text))
    }
    let first = try PtyProgram("exec $ctl review", daemon: daemon)
    let answers = [
      ("asked Ana for help", "\r"), ("Six measures", "\r"), ("What helped this week", "the walks\r"),
      ("What got stuck", "\r"), ("What did you learn", "\r"), ("one small step for the week ahead", "one page\r"),
      ("When, or after what", "Mon..Fri 08:00\r"), ("How sure are you", "80\r"), ("a second small step", "\r"),
    ]
    for (question, keys) in answers {
      #expect(first.isAsked(question), "\(question)")
      first.press(keys)
    }
    #expect(first.ending() == 0)
    #expect(first.pty.mode == first.modeBefore)

    let kept = try #require(try daemon.call(Methods.reviews, .init()).reviews.first)
    #expect((kept.number, kept.entry.text, kept.wins) == (1, "the walks", 2))
    #expect(kept.steps.map(\.text) == ["one page"] && kept.steps.map(\.calendar) == ["Mon..Fri 08:00"])
    #expect(kept.steps.map(\.confidence) == [80])

    let again = try PtyProgram("exec $ctl review", daemon: daemon)
    #expect(again.isAsked("What brings you back to it?"))
    again.press("1\r")
    #expect(again.ending() == 0)
    #expect(again.pty.screen.text.contains("Review 1") && again.pty.screen.text.contains("the walks"))
  }

  @Test("stopped with Ctrl-C in the middle, it goes on there, about the same week", .timeLimit(.minutes(60)))
  func stopped() throws {
    let daemon = try RealDaemon()
    let first = try PtyProgram("exec $ctl review", daemon: daemon)
    #expect(first.isAsked("Nothing is written down of these days"))
    first.press("\r")
    #expect(first.isAsked("Six measures"))
    first.press("\r")
    #expect(first.isAsked("What helped this week"))
    first.press("half")
    #expect(first.shows("> half"))
    first.press("\u{3}")
    #expect(first.ending() == 130)
    let second = try PtyProgram("exec $ctl review", daemon: daemon)
    #expect(second.isAsked("What helped this week") && second.shows("> half"))
    #expect(!second.pty.screen.text.contains("Six measures"), "what there is to see came first, once")
    second.press("\u{3}")
    #expect(second.ending() == 130)
  }
}
