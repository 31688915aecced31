import FoundationEssentials
import Glibc
import Linux
import NudgeCore
import NudgePages

// Figures come in on standard input, as nudged gave them; a page goes out on standard output. No file is opened, and no network.

ProcessMemory.keepPrivate()
// A reader that has gone away is told of by write(2).
signal(SIGPIPE, SIG_IGN)

exit(Program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
