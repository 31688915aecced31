import NudgeCore
import Testing

@testable import nudged

/// The shipped list: what people write about themselves is noticed, and what they write about printers is not.
@Suite struct HurtingWordsTests {
  nonisolated static let noticed: [(text: String, found: String, pattern: HurtingPattern)] = [
    // The ones the promise names.
    ("I am a failure", "I am a failure", .label),
    ("I'm useless.", "I'm useless", .label),
    ("I am weak", "I am weak", .label),
    ("I am so stupid", "I am so stupid", .label),
    ("such a failure", "such a failure", .label),
    // One word, worn in all ways.
    ("i’m just so stupid, really", "i’m just so stupid", .label),
    ("Im such an idiot", "Im such an idiot", .label),
    ("IM USELESS", "IM USELESS", .label),
    ("Today I felt like a complete fraud at work", "I felt like a complete fraud", .label),
    ("I was such a mess", "I was such a mess", .label),
    ("I feel worthless", "I feel worthless", .label),
    ("That made me feel so small and I am pathetic", "I am pathetic", .label),
    ("I’ve always been lazy", "I’ve always been lazy", .label),
    ("I'm a lazy person", "I'm a lazy person", .label),
    ("I am\na\nburden", "I am\na\nburden", .label),
    ("Forgot the keys again, so stupid of me", "stupid of me", .label),
    ("why am I so weak", "why am I so weak", .label),
    ("I hate myself for it", "I hate myself", .label),
    ("What is wrong with me?", "What is wrong with me", .label),
    ("I'm not good enough", "I'm not good enough", .label),
    ("I was too lazy to cook", "I was too lazy", .label),
    ("feeling useless today", "feeling useless", .label),
    ("I suck at this", "I suck", .label),
    ("Honestly I'm a terrible mother", "I'm a terrible mother", .label),
    ("I don't deserve friends", "I don't deserve", .label),
    // From one time to always.
    ("I always mess up", "I always mess up", .overGeneralising),
    ("I always ruin it", "I always ruin", .overGeneralising),
    ("I never finish anything", "I never finish", .overGeneralising),
    ("I’ll never be good enough", "I’ll never be", .overGeneralising),
    ("I can never do anything right", "I can never do anything", .overGeneralising),
    ("I ruin everything", "I ruin everything", .overGeneralising),
    ("I ruined everything with one sentence", "I ruined everything", .overGeneralising),
    ("I can't do anything right", "I can't do anything", .overGeneralising),
    ("Nothing I do helps", "Nothing I do", .overGeneralising),
    ("Nobody cares", "Nobody cares", .overGeneralising),
    ("no one ever listens to me", "no one ever listens", .overGeneralising),
    ("nobody likes me there", "nobody likes me", .overGeneralising),
    ("It's always my fault", "It's always my fault", .overGeneralising),
    ("I fail at everything", "I fail at everything", .overGeneralising),
    ("I keep failing", "I keep failing", .overGeneralising),
    // Doubting.
    ("I should have known better", "I should have known", .secondGuessing),
    ("I should’ve said no", "I should’ve said", .secondGuessing),
    ("What was I thinking", "What was I thinking", .secondGuessing),
    ("If only I had stayed", "If only I had", .secondGuessing),
    ("I can't trust myself with money", "I can't trust myself", .secondGuessing),
    ("why didn't I call first", "why didn't I", .secondGuessing),
    ("I made the wrong choice", "I made the wrong choice", .secondGuessing),
    // Others' eyes.
    ("They all think I'm stupid", "They all think I'm stupid", .othersJudgment),
    ("everyone hates me", "everyone hates me", .othersJudgment),
    ("She thinks I am an idiot", "She thinks I am an idiot", .othersJudgment),
    ("what will people think", "what will people think", .othersJudgment),
    ("Dad is disappointed in me", "disappointed in me", .othersJudgment),
    ("Everyone was laughing at me", "Everyone was laughing at me", .othersJudgment),
    // Drawing back.
    ("I give up", "I give up", .withdrawal),
    ("what's the point", "what's the point", .withdrawal),
    ("I don't want to bother anyone", "I don't want to bother anyone", .withdrawal),
    ("I can't face anyone today", "I can't face anyone", .withdrawal),
    ("I don't belong here", "I don't belong", .withdrawal),
    ("why even try", "why even try", .withdrawal),
  ]

  @Test(arguments: noticed) func isNoticed(_ text: String, _ found: String, _ pattern: HurtingPattern) throws {
    let word = try #require(ConfigFixtures.words.lists.hurting(in: text))
    #expect(word.text == found)
    #expect(word.pattern == pattern)
    #expect(!word.offer.isEmpty)
  }

  nonisolated static let passedOver = [
    "the stupid printer", "a weak signal", "the failure of the pump", "she never calls", "The meeting was such a mess",
    "He is such an idiot", "my boss is being an idiot", "a lazy sunday", "I was lazy sunday morning", "weak coffee",
    "I felt weak after the flu", "I am weak from the fever", "I made coffee, weak as ever", "I am not stupid",
    "I'm no failure", "I never knew the park was so close", "I never drink coffee after noon",
    "I always enjoy the walk",
    "I always walk home", "Nobody was at the pool, lovely", "nobody called before noon",
    "nobody wants to go out in this rain",
    "I give up smoking", "I am giving up sugar for a month", "I should have lunch now", "I should call mum",
    "the pump failed and I fixed it", "I failed the exam and asked for the notes", "They all think I did well",
    "People think I am funny", "I think I am getting better at it", "That felt like a win", "I felt a pain in my knee",
    "I read about the fear of failure", "useless facts about otters", "I'm a weak swimmer and went in anyway",
    "Walked five minutes", "I am tired", "I am sad today", "I feel awful, it is the flu", "", "   ", "I", "I am",
    "The signal felt weak", "I felt that useless heater go warm at last", "hopeful", "Iamstupid", "worthlessness",
    "What's the point of this valve? I looked it up", "the mosquitoes are such a nuisance",
    "She was made to feel like a fool",
    "I said no, kindly", "I am so proud", "I'm so glad nobody knows the place", "we always eat late",
    "I made him feel like a king", "everyone leaves at five", "There is no point on the map for it",
    "it never rains here",
  ]

  @Test(arguments: passedOver) func isPassedOver(_ text: String) {
    #expect(ConfigFixtures.words.lists.hurting(in: text) == nil)
  }

  @Test func eachPatternHasAnOfferOfItsOwn() {
    var offers: [HurtingPattern: Set<String>] = [:]
    for row in Self.noticed {
      guard let word = ConfigFixtures.words.lists.hurting(in: row.text) else { continue }
      offers[word.pattern, default: []].insert(word.offer)
      #expect(word.offer.count <= 120 && word.offer.hasSuffix("?"), "\(word.offer)")
    }
    #expect(Set(offers.keys) == Set(HurtingPattern.allCases))
  }
}
