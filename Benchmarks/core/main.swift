// retort-bench WORKLOAD [URL]: Retort's side of the SQL toolkit's benchmarks. Prints one line of JSON: the times of some
// runs after one to warm up, and what was found. The workloads are those of README.md beside this folder.
import Foundation
import RetortEngine
import RetortMySQL
import RetortPostgreSQL
import RetortSQL
import RetortSQLite

func fail(_ message: String, _ status: Int32) -> Never {
  FileHandle.standardError.write(Data("\(message)\n".utf8))
  exit(status)
}

let arguments = CommandLine.arguments.dropFirst()
guard let workload = arguments.first else { fail("usage: retort-bench WORKLOAD [URL]", 64) }

do {
  switch workload {
  case "compile_uncached": try CompileWorkload().uncached()
  case "compile_cached": try CompileWorkload().cached()
  default:
    guard let url = arguments.dropFirst().first else { fail("retort-bench: '\(workload)' needs a URL", 64) }
    if workload == "pool_checkout" {
      try PoolWorkload(url).checkout()
    } else {
      try DatabaseWorkload(url).run(workload)
    }
  }
} catch {
  fail("retort-bench: \(error)", 1)
}
