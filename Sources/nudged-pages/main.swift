import FoundationEssentials
import Glibc
import NudgeCore
import NudgePages

// Figures come in on standard input, as nudged gave them; a page goes out on standard output. No file is opened, and no network.

/// What a person writes must not end up in a core dump.
var none = rlimit(rlim_cur: 0, rlim_max: 0)
setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
// A reader that has gone away is told of by write(2).
signal(SIGPIPE, SIG_IGN)

exit(Program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
