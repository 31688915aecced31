import NudgeCore
import Varlink

extension Failure {
  /// What the daemon, or the way to it, said; nil for anything else.
  init?(ofDaemon error: any Error, _ surroundings: Surroundings) {
    switch error {
    case let error as VarlinkError: self.init(error)
    case let error as ClientError: self.init(error, unreachable: UserManager(surroundings).whyUnreachable)
    case let problem as EntryProblem:
      self.init(.badInput, problem.description, name: "\(JournalMethods.interface).BadEntry")
    case is DecodingError:
      // After an upgrade, until the service is started anew.
      self.init(.no, Sentences.differentVersion, name: "org.nudged.Client.MalformedReply")
    default: return nil
    }
  }

  /// A call that was sent and not answered, by what that may mean; nil: the general sentence says it.
  ///
  /// - Parameter isKeptOnce: whether the same call may be made again.
  init?(unanswered error: ClientError, _ effect: Effect, isKeptOnce: Bool) {
    guard error == .timedOut, let sentence = Sentences.unanswered(effect, isKeptOnce) else { return nil }
    self.init(.tryAgain, sentence, name: "org.nudged.Client.TimedOut")
  }

  /// What the daemon tells by one name, and means something else by what was asked for: that something could not be read, and
  /// not written; that it was done already, and not kept.
  init?(reading error: VarlinkError, _ effect: Effect) {
    if case .does = effect, error.name.hasSuffix(".AlreadyKept") {
      self.init(.fine, Sentences.alreadyDone, name: error.name, parameters: error.parametersJSON)
      return
    }
    guard effect == .reads, error.name.hasSuffix(".NotStored"),
      let fault = try? error.parameters(as: Fault.NotStored.self)
    else { return nil }
    self.init(.tryAgain, Sentences.notRead(fault), name: error.name, parameters: error.parametersJSON)
  }

  private init(_ error: VarlinkError) {
    let (status, sentence) = Self.meaning(of: error)
    self.init(status, sentence, name: error.name, parameters: error.parametersJSON)
  }

  private static func meaning(of error: VarlinkError) -> (Sysexit, String) {
    /// The sentence about a fault's parameters; its bare name if they are not as declared.
    func say<Parameters: Decodable>(_ sentence: (Parameters) -> String) -> String {
      (try? error.parameters(as: Parameters.self)).map(sentence) ?? "nudged refused: \(error.name.shownOnOneLine)"
    }
    switch error.name.split(separator: ".").last {
    case "AlreadyKept": return (.fine, Sentences.alreadyKept)
    case "NothingPending": return (.no, Sentences.nothingPending)
    case "NoServer": return (.no, Sentences.noServer)
    case "NoBus": return (.no, say(Sentences.noBus))
    case "AlreadyTrying": return (.tryAgain, Sentences.alreadyTrying)
    case "NothingToUndo": return (.no, Sentences.nothingToUndo)
    case "ErasedForGood": return (.no, Sentences.erasedForGood)
    case "NoSuchNudge": return (.no, say(Sentences.noSuchNudge))
    case "NoSuchEntry": return (.no, say(Sentences.noSuchEntry))
    case "NoSuchPlan": return (.no, say(Sentences.noSuchPlan))
    case "NoLockSignal": return (.no, Sentences.noLockSignal)
    case "NotOpen": return (.no, say(Sentences.notOpen))
    case "SnoozeLimit": return (.no, say(Sentences.snoozeLimit))
    case "BadTime": return (.badInput, say(Sentences.badTime))
    case "NoSuchGoal": return (.no, say(Sentences.noSuchGoal))
    case "NoSuchStep": return (.no, say(Sentences.noSuchStep))
    case "NoSuchTrial": return (.no, say(Sentences.noSuchTrial))
    case "GoalNotOpen": return (.no, say(Sentences.goalNotOpen))
    case "StepNotOpen": return (.no, say(Sentences.stepNotOpen))
    case "TrialNotOpen": return (.no, say(Sentences.trialNotOpen))
    case "BadAim": return (.badInput, say(Sentences.badAim))
    case "NoSuchGuide": return (.no, say(Sentences.noSuchGuide))
    case "NoSuchRun": return (.no, say(Sentences.noSuchRun))
    case "NoSuchReview": return (.no, say(Sentences.noSuchReview))
    case "AnsweredElsewhere": return (.no, Sentences.answeredElsewhere)
    case "BadAnswer": return (.badInput, say(Sentences.badAnswer))
    case "BadEntry": return (.badInput, say(Sentences.badEntry))
    case "BadConfiguration": return (.badInput, say(Sentences.badConfiguration))
    case "BadSimulation": return (.badInput, say(Sentences.badSimulation))
    case "TooMuch": return (.badInput, say(Sentences.tooMuch))
    case "BadRange": return (.badInput, say(Sentences.badRange))
    case "NotAnExport": return (.badInput, say(Sentences.notAnExport))
    case "NewerExport": return (.badInput, say(Sentences.newerExport))
    case "PrivateEntries": return (.no, say(Sentences.privateEntries))
    case "NoSuchBackup": return (.no, say(Sentences.noSuchBackup))
    case "UnusableBackup": return (.badInput, say(Sentences.unusableBackup))
    case "NotCopied": return (.tryAgain, say(Sentences.notCopied))
    case "NothingToMend": return (.no, Sentences.nothingToMend)
    case "JournalBusy": return (.tryAgain, Sentences.journalBusy)
    case "InternalError": return (.no, Sentences.internalError)
    case "NoJournal": return (.tryAgain, say(Sentences.noJournal))
    case "NotStored": return (.tryAgain, say(Sentences.notStored))
    case "InvalidParameter":
      return (
        .badInput,
        say { (fault: InvalidParameter) in
          "nudged cannot use what was given for “\(fault.parameter.shownOnOneLine)”."
        }
      )
    case "MethodNotFound", "InterfaceNotFound", "MethodNotImplemented": return (.no, Sentences.differentVersion)
    default: return (.no, "nudged refused: \(error.name.shownOnOneLine)")
    }
  }

  /// The parameters of `org.varlink.service.InvalidParameter`.
  private struct InvalidParameter: Decodable {
    var parameter: String
  }

  private init(_ error: ClientError, unreachable: @autoclosure () -> String) {
    switch error {
    case .foreign(let path, let user):
      self.init(.unreachable, Sentences.foreign(path, user), name: "org.nudged.Client.ForeignDaemon")
    case .notTaken: self.init(.tryAgain, Sentences.notTaken, name: "org.nudged.Client.TimedOut")
    case .timedOut: self.init(.tryAgain, Sentences.timedOut, name: "org.nudged.Client.TimedOut")
    case .disconnected: self.init(.tryAgain, Sentences.disconnected, name: "org.nudged.Client.Disconnected")
    case .malformedReply: self.init(.no, Sentences.differentVersion, name: "org.nudged.Client.MalformedReply")
    default: self.init(.unreachable, unreachable(), name: "org.nudged.Client.Unreachable")
    }
  }
}
