import NudgeCore

/// What the person wants of backups: `[backup]`.
nonisolated struct BackupSettings: Hashable, Sendable {
  /// Whether one is made on each day with a change.
  var daily = true
  /// What those may take together that make room by themselves.
  var atMost = ByteCount(bytes: 200_000_000)

  var rule: BackupRotation { BackupRotation(atMost: atMost.bytes) }
}
