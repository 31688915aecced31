import NudgeCore
import NudgeStore
import Varlink

extension JournalMethods {
  static func addBackups(to interface: inout Interface, _ daemon: Daemon) {
    let keeper = daemon.backups
    answer("Backups", in: &interface) { (_: Empty) in keeper.work.list(keeper.settings) }
    interface.deferred("MakeBackup") { (_: Empty, call: Reply<MakeBackup>) in
      keeper.keep(.byHand) { made in
        call.answer(made.map { MakeBackup(backup: BackupView($0.file), made: $0.isNew, entries: $0.contents.entries) })
      }
    }
    interface.deferred("CheckBackup") { (parameters: CheckBackup.Parameters, call: Reply<CheckBackup>) in
      keeper.workOut {
        try $0.check(parameters.name)
      } _: {
        call.answer($0)
      }
    }
    interface.deferred("CompareBackup") { (parameters: CompareBackup.Parameters, call: Reply<CompareBackup>) in
      keeper.workOut {
        try $0.compare(parameters)
      } _: {
        call.answer($0)
      }
    }
    addExchanges(to: &interface, daemon)
  }

  /// Other journals in this one's place.
  private static func addExchanges(to interface: inout Interface, _ daemon: Daemon) {
    interface.deferred("RestoreBackup") { (parameters: RestoreBackup.Parameters, call: Reply<RestoreBackup>) in
      daemon.exchangeJournal(.beforeRestore) { work, _ in
        try work.draft(from: parameters.source)
      } _: { exchanged in
        call.answer(exchanged.map { $0.answer.restored($0.kept.map { "\($0)" }) })
      }
    }
    interface.deferred("BeginFresh") { (_: Empty, call: Reply<BeginFresh>) in
      daemon.exchangeJournal(.removed) { work, _ in
        try JournalDraft.fresh(at: work.site.draft)
      } _: { exchanged in
        call.answer(exchanged.map { BeginFresh(kept: $0.kept.map { "\($0)" }) })
      }
    }
    interface.deferred("RepairJournal") { (_: Empty, call: Reply<RepairJournal>) in
      let isOpen = daemon.engine.store.absence == nil
      daemon.backups.workOut {
        isOpen ? $0.isWhole : $0.isWholeAtStart
      } _: { isWhole in
        if case .success(true) = isWhole { return call.finish(with: RepairJournal(whole: true)) }
        daemon.exchangeJournal(.damaged, isRaw: true) { work, kept in
          try work.mend(kept)
        } _: { exchanged in
          call.answer(exchanged.map(\.answer))
        }
      }
    }
  }
}

extension JournalMethods {
  /// Of what keeps a copy from being made, nothing is known that would concern what is in the journal.
  static func declaredOfCopies(_ error: any Error) -> any Error {
    guard let error = error as? StoreError else { return declared(error, in: interface) }
    return VarlinkError(name: "\(interface).NotCopied", parameters: Fault.NotCopied(reason: error.description))
  }
}

extension Reply {
  /// Gives the reply, or what kept it from being given, as the interface declares it.
  func answer(_ result: Result<Parameters, some Error>) {
    switch result {
    case .success(let reply): finish(with: reply)
    case .failure(let error): fail(JournalMethods.declaredOfCopies(error))
    }
  }
}
