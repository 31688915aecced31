/// Which copies of the journal are kept: of the seven latest days, four latest weeks and twelve latest months that have one, as
/// far as they fit. Days without a copy count for nothing, so a long absence takes nothing away.
public struct BackupRotation: Hashable, Sendable {
  public static let days = 7
  public static let weeks = 4
  public static let months = 12

  /// A file in the folder of backups.
  public struct File: Hashable, Sendable {
    public var name: BackupName
    public var bytes: Int64

    public init(name: BackupName, bytes: Int64) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// What the copies that make room by themselves may take together, in bytes.
  public var atMost: Int64

  public init(atMost: Int64) { self.atMost = atMost }

  /// The files to remove, the oldest first. Neither the newest of them nor `fresh` is ever among them, whatever they take; nor
  /// is any file that waits for the person.
  ///
  /// - Parameter fresh: the one made just now. A clock that was ahead for a while may have left others with later names.
  public func superfluous(among files: [File], fresh: BackupName? = nil) -> [BackupName] {
    let rotated = files.filter { $0.name.reason.isRotated && $0.name.form == .journal }.sorted { $0.name > $1.name }
    let safe = Set([rotated.first?.name, fresh].compactMap(\.self))
    let chosen = chosen(among: rotated.map(\.name)).union(safe)
    var room = atMost
    for file in rotated where safe.contains(file.name) { room = room.subtracted(saturating: file.bytes) }
    var kept = safe
    // The newest first.
    for file in rotated where chosen.contains(file.name) && !safe.contains(file.name) {
      guard file.bytes <= room else { continue }
      room -= file.bytes
      kept.insert(file.name)
    }
    return rotated.map(\.name).filter { !kept.contains($0) }.sorted()
  }

  /// - Parameter names: the newest first.
  private func chosen(among names: [BackupName]) -> Set<BackupName> {
    let days = Set(latest(Self.days, of: names) { $0.daysSinceEpoch }.map(\.moment.date))
    // Of the latest days, what was there before an import stays beside the day's own.
    let before = names.filter { $0.reason != .daily && days.contains($0.moment.date) }
    return Set(
      before + latest(Self.days, of: names) { $0.daysSinceEpoch }
        + latest(Self.weeks, of: names) { $0.startOfWeek.daysSinceEpoch }
        + latest(Self.months, of: names) { $0.year * 12 + $0.month })
  }

  /// The newest of each of the latest stretches that have one.
  private func latest(_ count: Int, of names: [BackupName], by stretch: (CivilDate) -> Int) -> [BackupName] {
    var seen: Set<Int> = []
    var found: [BackupName] = []
    for name in names where seen.count < count && seen.insert(stretch(name.moment.date)).inserted { found.append(name) }
    return found
  }
}
