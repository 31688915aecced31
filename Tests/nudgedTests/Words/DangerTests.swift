import NudgeCore
import Testing

@testable import nudged

/// The shipped list of acute danger.
@Suite struct DangerTests {
  nonisolated static let named = [
    "I want to die", "i just want to die", "I don't want to live anymore", "I don’t want to be alive",
    "I wish I was dead",
    "I wish I were never born", "I want to kill myself", "thinking about killing myself again",
    "I'm going to kill myself",
    "suicidal again", "I have thoughts of suicide", "Suicide seems easier", "I want to end my life",
    "I want to end it all",
    "I can't go on", "I cannot go on like this", "no reason to live", "They would be better off without me",
    "everyone is better off without me", "I hope I don't wake up", "I want to go to sleep forever",
    "life isn't worth it",
    "I want to disappear", "kms", "I might as well be better off dead", "I would rather be dead",
    "nothing left to live for",
    "I don't want to be here any more", "I took too many pills", "I have been saving up my pills",
    "I wrote a suicide note",
    "I cut myself last night", "urge to cut", "I started cutting myself", "self-harm again", "I hurt myself on purpose",
    "burning myself with a lighter", "I'm scared of what I might do", "I'm a danger to myself",
    "I don't feel safe at home",
    "My husband hit me", "He hits me when he drinks", "my ex is stalking me", "he threatened to kill me",
    "She beat me up",
    "he is going to kill me if I leave", "I am afraid of my husband", "I was raped", "I am being abused",
    "I'm in danger",
    "he choked me", "I fear for my life", "I want to hurt somebody", "I WANT TO DIE", "i wanna die",
    "Im going to end my life",
    "I don't want to die, but the thought comes", "Went to work. Ate. I want to…\ndie.",
    "I tried to kill myself in 2019",
    "nobody would miss me", "I am tired of living", "ich: I want to kill myself", "I nearly took an overdose",
    "I deserve to die", "I thought about dying", "what is the point of living",
  ]

  @Test(arguments: named) func isNamed(_ text: String) {
    #expect(Self.isNoticed(text))
  }

  nonisolated static let everyday = [
    "dying to see you", "killed it at work", "I could kill for a coffee", "I was dying of boredom",
    "I want to die laughing",
    "I could die of embarrassment", "I want to die of embarrassment", "my phone is about to die",
    "the battery is going to die",
    "The plant is going to die without water", "my feet are killing me", "killing time at the station",
    "a cake to die for",
    "I killed the engine", "the deadline is killing me", "watched Suicide Squad", "cut myself some slack",
    "cut myself a slice of cake",
    "cut my hair", "hit me up later", "she beat me at chess", "he beat me to it", "She hit me with a fee", "dead tired",
    "deadline met", "I hurt myself at the gym", "I hurt my knee", "shoot me an email", "I shot some photos",
    "jumped off the pier",
    "I want to live by the sea", "want to live more slowly", "the harm it does to the trees", "Live and let die was on",
    "That hits hard", "it hit me that I like mornings", "he hurt his leg", "overdosed on podcasts",
    "I end my day with tea",
    "I ended it with a smile", "die Katze schläft", "I nearly died laughing", "a dying fire", "drop dead gorgeous",
    "never say die",
    "I went to bed early", "", "my boss will kill the project", "kill the lights", "I can't wait",
    "the end of it all was a good pie",
  ]

  @Test(arguments: everyday) func everydayWordsAreNot(_ text: String) {
    #expect(!Self.isNoticed(text))
  }

  private static func isNoticed(_ text: String) -> Bool { ConfigFixtures.words.lists.namesDanger(in: text) }
}
