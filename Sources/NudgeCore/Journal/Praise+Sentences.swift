extension Praise {
  /// What can be said to it. Each stands for itself, and fits whatever was written: it never guesses what that was.
  public static func sentences(for occasion: Occasion) -> [String] {
    switch occasion {
    case .first: first
    case .backAgain: backAgain
    case .goalReached: goalReached
    case .stepFinished: stepFinished
    case .stepTried: stepTried
    case .trialHelped: trialHelped
    case .trialTried: trialTried
    case .greatEffort: greatEffort
    case .started: started
    case .partial: partial
    case .rested: rested
    case .notThisTime: notThisTime
    case .win: win
    case .remembered: remembered
    case .checkIn: checkIn
    case .setback: setback
    case .affirmation: affirmation
    case .reflection: reflection
    case .support: support
    case .celebration: celebration
    case .practice: practice
    case .learning: learning
    }
  }

  // MARK: Wins

  private static let first = [
    "There it is. Your first win is on record.",
    "Your first win is on record. It's yours to keep.",
    "Your first win is on record. A good place to begin.",
  ]

  /// They fit a glass of water and a year without drinking: none of them says how big it was.
  private static let win = [
    "Noted, and it counts.", "Kept. That one is yours now.", "Good that you noticed.", "That was you.", "It mattered.",
    "One more thing you know you can do.", "You did that.", "That's worth writing down.",
    "Good to have that on paper.", "Something went right, and you had a hand in it.", "That's a real one.",
    "Kept, for a day when you need it.", "That happened, and now it's written down.", "You made that happen.",
    "Done, and now it's on record.", "Every one of these counts.", "That took a choice, and you made it.",
    "You saw it through.", "That's one for the jar.", "Nobody had to see it for it to count.",
    "That's how it grows, one at a time.", "Well done.", "You showed up for that.",
    "No need to make it bigger or smaller than it was.", "It's in the book.", "Good one.", "You can look back on that.",
    "That's yours, whatever else today brings.", "That one was up to you, and you did it.", "That moved something.",
    "There's your proof for today.", "Nice work.", "Let it stand, just as it is.",
    "Glad this one has a place.", "Done, and noticed.", "Glad you wrote that down.",
    "You'll be glad to find this again.", "That's a good thing to know about yourself.",
    "Let that one sink in for a moment.", "That was worth doing.",
  ]

  private static let greatEffort = [
    "That took effort, and you gave it.", "That was a lot to ask of yourself, and you did it.",
    "Hard work, and you stayed with it.", "You put a lot into that. Take a breath.",
    "That cost you something. It's noted, all of it.", "What it took counts as much as what came of it.",
    "You carried a lot there.", "That was uphill, and you walked it.", "Not easy, and you did it all the same.",
    "You gave what you had. That's plenty.", "It took nearly everything, and you still did it.",
    "That's strength, even if it felt like the opposite.", "You held on where it was hard.",
    "Be gentle with yourself now. That was work.", "It was heavy, and you lifted it.",
  ]

  private static let started = [
    "Starting is the hard part, and you did it.", "You've begun. The next bit is shorter now.",
    "A start is a win of its own.", "There's a beginning now, and it was yours.",
    "You opened the door. That counts.",
    "Begun is further along than it feels.", "You got it moving.", "It's no longer waiting to be started.",
    "It was a thought before. Now it's begun.", "You made a beginning. It can rest here for now.",
  ]

  private static let partial = [
    "Part of it is more than none of it.", "A piece of it is done, and that piece stays done.",
    "You did what you could of it. That counts.", "Some of it is off your shoulders now.",
    "Part of the way is still part of the way.", "That much is done. The rest can wait its turn.",
    "A bit less to do than before.", "You got some of it done, and you stopped. Both are fine.",
    "It doesn't have to be finished to count.", "That's a real piece of it.",
  ]

  private static let rested = [
    "Resting on purpose counts.", "You rested. That was the right work for now.", "Rest is part of it.",
    "You noticed you needed a break, and you took one.", "Good that you stopped in time.",
    "That's looking after yourself.", "You gave yourself a pause. Well chosen.",
    "Nothing had to be earned first. Good.",
    "A rest you chose is something you did.", "You let something wait, and that was right.",
  ]

  private static let notThisTime = [
    "You tried, and noticed how it went. That counts.", "It didn't work out, and you tried. Both are true.",
    "Trying is on record, too.", "Now you know a little more about it.", "Not this time, then. You were there for it.",
    "You were willing to find out.", "You gave it a go. That's the part in your hands.",
    "Another day, another way, perhaps.",
    "You can learn from this one whenever you like.", "An honest try is worth keeping.",
  ]

  private static let remembered = [
    "Good that you remembered that one.", "It still counts, even written down later.", "Glad that one isn't lost.",
    "That day looks a little different now.", "No day is too long ago for this.", "You found that one again.",
    "It was there all along. Now it's written down.", "Worth going back for.",
    "That one has its place now.", "A good thing to come back to.",
  ]

  private static let backAgain = [
    "It's been a while since the last one. Good that this one is here.",
    "However long it was, this one is here now.",
    "You picked it up again. That takes something.",
    "There's room for this one, whenever it comes.",
    "No catching up needed. This is enough.",
    "One is enough to begin again.",
    "This one counts as much as any before it.",
  ]

  // MARK: Goals, steps and trials

  private static let goalReached = [
    "You got there.", "You set out to do this, and you did.", "There was a time when this was still ahead of you.",
    "However long it took, you got here.", "It's done. Take a moment to let that sink in.",
    "You said you would, and now you have.", "This one you can lean on when you doubt yourself.",
    "From a wish to something that's true. That was you.", "It was open for a while, and now it's whole.",
  ]

  private static let stepFinished = [
    "One step further.", "That step is done.", "That step is yours now.", "That's the kind of step that holds.",
    "You came to that step, and you took it.", "You're on your way.", "That was the next thing, and you did it.",
    "A little nearer now.", "Step by step is how it goes.", "The path is one step shorter.",
    "You told yourself you'd do it, and you did.", "Done. Whatever comes next can wait a moment.",
  ]

  private static let stepTried = [
    "You worked on it. The step stays where it is, and so do you.", "That moved it along a little.",
    "A bit of a step is still a bit.", "You went towards it. That counts.", "It's there when you're ready for more.",
    "You touched it, and it's less strange now.", "Some ground gained.",
    "You gave it a try. It may want a smaller step.",
    "Not all of it, and more than nothing.", "You came back to it. Good.",
  ]

  private static let trialHelped = [
    "You changed one small thing, and it helped.", "It helped, and you found that out yourself.",
    "Something to keep: you tried it, and it worked.", "It held when it mattered.",
    "Now you know one thing that works for you.",
    "A small change that did some good. Worth repeating.", "You looked, you adjusted, you tried. It helped.",
  ]

  private static let trialTried = [
    "You really tried it.", "Tried, and now you know.", "That's a finding, whichever way it went.",
    "You kept your appointment with yourself.", "One more thing you know about what works for you.",
    "You tested it instead of guessing.", "Whatever came of it, you went and looked.",
    "That's how you find out: one small change at a time.",
  ]

  // MARK: All the others

  private static let checkIn = [
    "Kept. Thank you for writing it down.", "Good that you looked in on yourself.", "Thanks for being honest about it.",
    "Noted, just as it is.", "However it is, it's allowed to be so.", "It helps to have a look now and then.",
    "You don't have to change any of it right now.", "Good to know how you are.", "Kept, without judging any of it.",
    "You took a moment for yourself.",
  ]

  private static let setback = [
    "Kept. It took something to look at this.", "You looked at it instead of looking away.",
    "Kept. It happened, and it isn't all there is to you.", "Putting it into words took some courage.",
    "It's written down now. You don't have to carry it in your head as well.", "You put it down as it was.",
    "One hard thing, seen clearly. That's enough for now.", "You faced it. That's the harder way, and you took it.",
    "That wasn't easy to write. Thank you.", "It went wrong, and you took a clear look. That counts.",
    "You don't have to make anything of it today.", "Kept. You can take it apart when you're ready, not before.",
  ]

  private static let affirmation = [
    "Kept. Worth saying out loud, too.", "Good words. They're yours whenever you need them.",
    "You said that to yourself. Let it stand.", "Kept, close at hand.", "Kind words, and they're meant for you.",
    "Read it again some evening.", "You may believe it a little more each time.",
    "Kept. It's true on quiet days as well.",
    "A good friend would have said the same.", "That's a sentence to lean on.", "Well said, and well meant.",
    "Keep that one near.",
  ]

  private static let reflection = [
    "Kept. Thank you for putting it into words.", "It's down on paper now.", "Good that you gave it room.",
    "You don't have to have an answer yet.", "Kept. You can come back to it any time.",
    "Thinking it through is doing something.",
    "It's out of your head and in a safe place.", "Thank you for writing that down.",
    "There's room here for all of it.",
    "Kept, just as you said it.", "It may look different tomorrow. For now it's kept.",
    "You listened to yourself. Good.",
  ]

  private static let support = [
    "Kept. Reaching out counts.", "Good that you thought of somebody.", "You reached out. That takes something.",
    "It's good to have somebody.", "Letting someone in is strength.", "That was a brave thing to do.",
    "You don't have to do everything alone.", "That's a thread worth holding on to.",
    "Staying in touch was a good choice.",
    "Asking counts, whatever comes of it.",
  ]

  private static let celebration = [
    "Kept. Enjoy it for as long as you like.", "Good. Joy is part of it.", "Let it be nice.",
    "Take your time with it.", "That's how good things stay with you.", "You marked it. It'll stay longer that way.",
    "Savour it.", "A good thing deserves a good moment.", "You're allowed to be pleased with yourself.",
    "Here's to that.",
  ]

  private static let practice = [
    "Kept. Each calm use makes it easier to find on a hard day.", "A few minutes well spent.",
    "You gave yourself that. Good.", "Practised, and a little more yours now.", "It'll be there when you need it.",
    "You stopped and looked after yourself.", "That's one more time your body knows the way.",
    "You'll find your way to it faster next time.", "You took a moment, on purpose.",
    "Good. Carry some of that with you.",
  ]

  private static let learning = [
    "Kept. Good to know next time.", "That's yours now.", "You'll be glad you wrote that down.",
    "Something to take along.", "Nobody can take that from you.",
    "That will come in handy.", "You noticed it, and now you'll know.", "A good thing to have understood.",
    "Kept, for the next time it matters.", "It's written down, so you don't have to hold on to it.",
    "However you came by it, it's yours.",
  ]
}
