import NudgeCore
import Testing

@testable import nudgectl

@Suite("Options with several words, as people type them")
struct SpokenOptionsTests {
  private func joined(_ line: String) throws -> [String] { try joined(line.split(separator: " ").map(String.init)) }

  private func joined(_ words: [String]) throws -> [String] { try SpokenOptions.joined(words, now: Fixed.now) }

  @Test(
    "the words up to the next option belong together, and a time ends where it stops being one",
    arguments: [
      ("goal step stretch --if after breakfast", "goal|step|stretch|--if|after breakfast"),
      (
        "goal step 1 stretch --if after breakfast --even-if the day is long --risk I may forget --private",
        "goal|step|1|stretch|--if|after breakfast|--even-if|the day is long|--risk|I may forget|--private"
      ),
      ("goal step read --when weekdays at 8", "goal|step|read|--when|weekdays at 8"),
      ("goal step --when weekdays at 8 read a page", "goal|step|--when|weekdays at 8|read|a|page"),
      ("goal step read --when tomorrow at 10 a whole page", "goal|step|read|--when|tomorrow at 10|a|whole|page"),
      ("goal step read --when after breakfast", "goal|step|read|--when|after breakfast"),
      (
        "goal step --goal 1 read --if tea --when mon and thu at 18:00",
        "goal|step|--goal|1|read|--if|tea|--when|mon and thu at 18:00"
      ),
      ("goal step --if after breakfast --private stretch", "goal|step|--if|after breakfast|--private|stretch"),
      ("goal edit step 3 --if the kettle is on --clear when", "goal|edit|step|3|--if|the kettle is on|--clear|when"),
      ("goal add play --until in 60 days", "goal|add|play|--until|in 60 days"),
      ("goal add play --value being kind", "goal|add|play|--value|being kind"),
      (
        "trial add phone away --on in 3 days --at half past eight",
        "trial|add|phone|away|--on|in 3 days|--at|half past eight"
      ),
      ("trial move 1 --on next monday", "trial|move|1|--on|next monday"),
      ("trial done 1 slept --next put a note up", "trial|done|1|slept|--next|put a note up"),
      ("win walked --at yesterday 21:00", "win|walked|--at|yesterday 21:00"),
      ("win walked --at yesterday 21:00 with Ana", "win|walked|--at|yesterday 21:00|with|Ana"),
      ("win --at 21:00 walked five minutes", "win|--at|21:00|walked|five|minutes"),
      ("win --at 2 hours ago walked", "win|--at|2 hours ago|walked"),
      ("win walked --for 20 min --effort 3", "win|walked|--for|20 min|--effort|3"),
      ("win walked --field place=the long river", "win|walked|--field|place=the long river"),
      ("celebrate the end --reward the good tea", "celebrate|the|end|--reward|the good tea"),
      ("learned to ask --from my sister", "learned|to|ask|--from|my sister"),
      ("checkin --body my heart races --reading it matters", "checkin|--body|my heart races|--reading|it matters"),
      ("share 3 --with my therapist", "share|3|--with|my therapist"),
      ("list --search the river --limit 3", "list|--search|the river|--limit|3"),
      (
        "guide feedback --answer text=you are late --answer usable=no",
        "guide|feedback|--answer|text=you are late|--answer|usable=no"
      ),
      ("support talked --person my sister", "support|talked|--person|my sister"),
      // As before.
      ("list --from 2026-11-01 --to 2026-11-30", "list|--from|2026-11-01|--to|2026-11-30"),
      ("win walked --tag work --domain mood home", "win|walked|--tag|work|--domain|mood|home"),
      ("win walked -- --if after breakfast", "win|walked|--|--if|after|breakfast"),
      ("--json win walked", "--json|win|walked"), ("win --value honesty", "win|--value|honesty"), ("win", "win"),
      ("", ""),
    ])
  func joins(_ line: String, _ words: String) throws { #expect(try joined(line).joined(separator: "|") == words) }

  @Test("quotes say where it ends")
  func quoted() throws {
    #expect(
      try joined(["goal", "step", "--if", "the kettle is on", "stretch", "now"])
        == ["goal", "step", "--if", "the kettle is on", "stretch", "now"])
    #expect(try joined(["goal", "step", "--if", "kettle", "stretch for a bit"]).last == "stretch for a bit")
    #expect(try joined(["win", "--value", "", "walked", "home"]) == ["win", "--value", "", "walked", "home"])
  }

  @Test(
    "where it cannot be known nothing is guessed, and a line that works is shown",
    arguments: [
      ("goal step --if after breakfast stretch", "nudgectl goal step stretch for two minutes --if after breakfast"),
      ("goal step 1 --if after breakfast stretch", "nudgectl goal step stretch for two minutes --if after breakfast"),
      ("celebrate --reward good tea", "nudgectl celebrate walked five minutes --reward the good tea"),
      ("win --effort 3 --value being kind said no", "nudgectl win walked five minutes --value being kind"),
      ("learned --from my sister that one can ask", "nudgectl learned walked five minutes --from my sister"),
      (
        "trial revise 1 --happened forgot it an alarm at ten", "nudgectl trial revise 1 phone in the kitchen --happened"
      ),
    ])
  func unclear(_ line: String, _ works: String) throws {
    let failure = try #require(throws: Failure.self) { try joined(line) }
    #expect(failure.status == .usage && failure.sentence.contains(works), "\(failure.sentence)")
    let words = try #require(failure.sentence.split(separator: "\n").first { $0.hasPrefix("  nudgectl ") })
    let example = words.split(separator: " ").dropFirst().map(String.init)
    #expect(try joined(example).last?.contains(" ") == true, "what is shown works")
    let stage = Stage()
    #expect(stage.run(line) == .usage && stage.complained.contains(works))
  }

  @Test("every option of every verb is known: those with a value, and flags")
  func complete() {
    for (verb, help) in HelpSnapshots.all {
      let words = verb.split(separator: " ").map(String.init)
      for line in help.split(separator: "\n") where line.hasPrefix("  --") {
        let parts = line.split(separator: " ", maxSplits: 2)
        let takesValue = parts.dropFirst().first?.hasPrefix("<") == true
        for option in parts[0].split(separator: "/") {
          #expect((SpokenOptions.kind(String(option), of: words) != nil) == takesValue, "\(verb) \(option)")
        }
      }
    }
  }
}
