import NudgeCore

@testable import nudgectl

/// The moment and the replies the tests share.
enum Fixed {
  /// A Saturday evening in Berlin.
  static let now = Instant(seconds: 1_795_291_200)  // 2026-11-21T21:00:00+01:00

  static let nudge = """
    {"id":3,"plan":"evening-wins","guide":"evening-wins","question":"What went well today, however small?",\
    "state":"shown","occurrence":"2026-11-21T20:30:00+01:00","dueAt":"2026-11-21T20:30:00+01:00",\
    "expiresAt":"2026-11-21T23:30:00+01:00","snoozes":0}
    """

  static let entry = """
    {"id":7,"kind":"win","text":"walked five minutes","effort":4,"outcome":"not-this-time","domain":"mood",\
    "tags":["walk"],"day":"2026-11-21","writtenAt":"2026-11-21T18:05:00+01:00"}
    """

  static let log = """
    {"entry":\(entry),"message":"Noted, and it counts. Third this week.","today":1,"thisWeek":3}
    """

  static let undone = """
    {"undone":[{"subject":"entry","id":7,"text":"walked five minutes","gone":true}],"entry":\(entry)}
    """

  static let answer = """
    {"nudge":\(nudge),"entry":\(entry),"message":"Kept. That one is yours now. Third this week."}
    """

  static let status = """
    {"version":"0.1.0","day":"2026-11-21","paused":false,"pausedUntilBack":false,"server":"dunst","pending":[\(nudge)],\
    "winsToday":[\(entry)],"winsThisWeek":3,"next":{"plan":"weekly-review","at":"2026-11-22T17:00:00+01:00"}}
    """
}
