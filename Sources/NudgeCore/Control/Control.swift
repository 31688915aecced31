/// The parameters and replies of `org.nudged.Control`, named after its methods.
public enum Control {
  public static let interface = "org.nudged.Control"

  public struct Status: Codable, Sendable {
    public var version: String
    /// The person's present day, `YYYY-MM-DD`.
    public var day: String
    public var paused: Bool
    /// RFC 3339; absent while paused: until told otherwise.
    public var pausedUntil: String?
    /// Whether the pause ends by itself once the person is back: at the next unlock.
    public var pausedUntilBack: Bool
    /// RFC 3339; present while quiet hours hold.
    public var quietUntil: String?
    /// The notification server's name; absent: none is there.
    public var server: String?
    public var pending: [NudgeView]
    public var winsToday: [EntryView]
    public var winsThisWeek: Int
    public var next: OccurrenceView?
    /// Present on a rest day.
    public var rest: Bool?
    /// false: the person wants no numbers shown.
    public var numbers: Bool?
    /// A trial that is open, and was to be tried today or earlier.
    public var toTry: ToTry?
    /// Present when nothing was written for two weeks or longer, until something is.
    public var back: Bool?
    /// What happened to the journal's file from outside: as long as it is not in its place, else for that day.
    public var journal: String?

    public init(
      version: String, day: String, paused: Bool, pausedUntil: String?, pausedUntilBack: Bool = false,
      quietUntil: String?, server: String?, pending: [NudgeView], winsToday: [EntryView], winsThisWeek: Int,
      next: OccurrenceView?, rest: Bool? = nil, numbers: Bool? = nil, toTry: ToTry? = nil, back: Bool? = nil,
      journal: String? = nil
    ) {
      self.version = version
      self.day = day
      self.paused = paused
      self.pausedUntil = pausedUntil
      self.pausedUntilBack = pausedUntilBack
      self.quietUntil = quietUntil
      self.server = server
      self.pending = pending
      self.winsToday = winsToday
      self.winsThisWeek = winsThisWeek
      self.next = next
      self.rest = rest
      self.numbers = numbers
      self.toTry = toTry
      self.back = back
      self.journal = journal
    }

    /// Without anything the person wrote: for those that watch, such as a status bar that others see. As many wins as
    /// there are, each without its words.
    public var forOnlookers: Status {
      var status = self
      for index in pending.indices { status.pending[index].about = nil }
      status.toTry = nil
      status.winsToday = winsToday.map(\.wordless)
      return status
    }

    /// An open trial and its day.
    public struct ToTry: Codable, Sendable {
      public var id: Int64
      public var adjustment: String
      /// `YYYY-MM-DD`
      public var day: String
      /// Absent: not private.
      public var `private`: Bool?

      public init(_ trial: Trial) {
        id = trial.id
        adjustment = trial.adjustment
        day = trial.tryOn.description
        self.private = trial.isPrivate ? true : nil
      }
    }
  }

  public struct Upcoming: Codable, Sendable {
    public var occurrences: [OccurrenceView]

    public init(occurrences: [OccurrenceView]) { self.occurrences = occurrences }

    public struct Parameters: Codable, Sendable {
      /// 1 to 100; when absent, five, or one of every plan where there are more.
      public var limit: Int?

      public init(limit: Int?) { self.limit = limit }
    }
  }

  public struct Pending: Codable, Sendable {
    public var nudges: [NudgeView]

    public init(nudges: [NudgeView]) { self.nudges = nudges }
  }

  public struct Answer: Codable, Sendable {
    public var nudge: NudgeView
    public var entry: EntryView
    public var message: String
    /// As in ``JournalMethods/Log``.
    public var question: String?
    public var wording: WordingView?
    public var card: CardView?

    public init(
      nudge: NudgeView, entry: EntryView, message: String, question: String? = nil, wording: WordingView? = nil,
      card: CardView? = nil
    ) {
      self.nudge = nudge
      self.entry = entry
      self.message = message
      self.question = question
      self.wording = wording
      self.card = card
    }

    public struct Parameters: Codable, Sendable {
      /// Absent: the one that was shown last.
      public var id: Int64?
      public var text: String
      public var effort: Int?
      public var outcome: String?
      public var domain: String?
      public var value: String?
      public var tags: [String]?
      /// A ``Source``.
      public var source: String?
      public var `private`: Bool?
      public var seconds: Int?
      public var fields: [String: String]?

      public init(
        id: Int64?, text: String, effort: Int? = nil, outcome: String? = nil, domain: String? = nil,
        tags: [String]? = nil
      ) {
        self.id = id
        self.text = text
        self.effort = effort
        self.outcome = outcome
        self.domain = domain
        self.tags = tags
      }
    }
  }

  public struct Snooze: Codable, Sendable {
    public var nudge: NudgeView

    public init(nudge: NudgeView) { self.nudge = nudge }

    public struct Parameters: Codable, Sendable {
      /// Absent: the one that was shown last.
      public var id: Int64?
      /// RFC 3339, in the future; absent: as long as its plan says.
      public var until: String?

      public init(id: Int64?, until: String?) {
        self.id = id
        self.until = until
      }
    }
  }

  public struct Skip: Codable, Sendable {
    public var nudge: NudgeView

    public init(nudge: NudgeView) { self.nudge = nudge }

    public struct Parameters: Codable, Sendable {
      /// Absent: the one that was shown last.
      public var id: Int64?

      public init(id: Int64?) { self.id = id }
    }
  }

  public struct Pause: Codable, Sendable {
    /// RFC 3339; absent: until the person is back, or resumed.
    public var until: String?
    public var untilBack: Bool

    public init(until: String?, untilBack: Bool) {
      self.until = until
      self.untilBack = untilBack
    }

    public struct Parameters: Codable, Sendable {
      public var until: String?
      /// Until the next unlock or login; not together with `until`.
      public var untilBack: Bool?

      public init(until: String?, untilBack: Bool? = nil) {
        self.until = until
        self.untilBack = untilBack
      }
    }
  }

  public struct Resume: Codable, Sendable {
    /// Whether there was a pause to end.
    public var wasPaused: Bool

    public init(wasPaused: Bool) { self.wasPaused = wasPaused }
  }

  public struct Once: Codable, Sendable {
    public struct Parameters: Codable, Sendable {
      /// Drawn for the call that comes next, and the same when that one is made again.
      public var key: String

      public init(key: String) { self.key = key }
    }
  }

  public struct Reload: Codable, Sendable {
    /// The file in force.
    public var file: String
    /// How many plans it has.
    public var plans: Int

    public init(file: String, plans: Int) {
      self.file = file
      self.plans = plans
    }
  }

  public struct Probe: Codable, Sendable {
    public var findings: [Finding]
    /// The configuration the daemon reads, whether it is there or not.
    public var configuration: String?

    public init(findings: [Finding], configuration: String? = nil) {
      self.findings = findings
      self.configuration = configuration
    }
  }

  /// One event of the stream `Monitor`.
  public struct Monitor: Codable, Sendable {
    /// `status` (the first one, and whenever time alone has changed it), `nudge`, `entry`, `pause`, `server`, `reload`.
    public var event: String
    public var nudge: NudgeView?
    /// What was logged: its kind alone; the text stays in the journal.
    public var kind: String?
    public var status: Status?

    public init(event: String, nudge: NudgeView? = nil, kind: String? = nil, status: Status? = nil) {
      self.event = event
      self.nudge = nudge
      self.kind = kind
      self.status = status
    }
  }
}
