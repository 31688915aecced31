/// The parameters of the errors the interfaces declare, named after them.
public enum Fault {
  public struct NoSuchNudge: Codable, Sendable {
    public var id: Int64
    public init(id: Int64) { self.id = id }
  }

  public struct NoBus: Codable, Sendable {
    /// Why, and what helps, over several lines.
    public var reason: String
    public init(reason: String) { self.reason = reason }
  }

  public struct NoSuchPlan: Codable, Sendable {
    public var plan: String
    public init(plan: String) { self.plan = plan }
  }

  public struct BadSimulation: Codable, Sendable {
    /// The parameter.
    public var field: String
    public var reason: String
    public init(field: String, reason: String) {
      self.field = field
      self.reason = reason
    }
  }

  public struct NotOpen: Codable, Sendable {
    public var id: Int64
    /// A ``NudgeState``.
    public var state: String
    public init(id: Int64, state: String) {
      self.id = id
      self.state = state
    }
  }

  public struct SnoozeLimit: Codable, Sendable {
    public var id: Int64
    public var atMost: Int
    public init(id: Int64, atMost: Int) {
      self.id = id
      self.atMost = atMost
    }
  }

  public struct BadTime: Codable, Sendable {
    public var time: String
    public var reason: String
    public init(time: String, reason: String) {
      self.time = time
      self.reason = reason
    }
  }

  public struct NoSuchEntry: Codable, Sendable {
    public var id: Int64
    public init(id: Int64) { self.id = id }
  }

  public struct BadEntry: Codable, Sendable {
    public var field: String
    public var reason: String
    public init(field: String, reason: String) {
      self.field = field
      self.reason = reason
    }
  }

  public struct BadConfiguration: Codable, Sendable {
    public var file: String
    /// 1-based; 0: the whole file.
    public var line: Int
    public var key: String
    public var reason: String
    public init(file: String, line: Int, key: String, reason: String) {
      self.file = file
      self.line = line
      self.key = key
      self.reason = reason
    }
  }

  public struct NoSuchReview: Codable, Sendable {
    /// A ``Period/Unit``.
    public var period: String
    public var number: Int
    public init(period: String, number: Int) {
      self.period = period
      self.number = number
    }
  }

  public struct BadRange: Codable, Sendable {
    /// The parameter.
    public var field: String
    public var reason: String
    public init(field: String, reason: String) {
      self.field = field
      self.reason = reason
    }
  }

  public struct TooMuch: Codable, Sendable {
    public var parameter: String
    public var reason: String
    public init(parameter: String, reason: String) {
      self.parameter = parameter
      self.reason = reason
    }
  }

  public struct NoJournal: Codable, Sendable {
    public var reason: String

    public init(reason: String) { self.reason = reason }
  }

  public struct NotStored: Codable, Sendable {
    public var reason: String
    /// true: it was to be read, and could not be.
    public var read: Bool?
    public init(reason: String, read: Bool? = nil) { (self.reason, self.read) = (reason, read) }
  }
}
