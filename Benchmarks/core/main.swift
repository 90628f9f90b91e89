// retort-bench WORKLOAD [URL]: the Core side of the benchmarks. Prints one line of JSON: the times of three runs after one
// to warm up. The workloads are those of README.md beside this folder.
import Foundation
import RetortEngine
import RetortMySQL
import RetortPostgreSQL
import RetortSQL
import RetortSQLite

let arguments = CommandLine.arguments.dropFirst()
guard let workload = arguments.first else {
  print("usage: retort-bench WORKLOAD [URL]")
  exit(64)
}

do {
  switch workload {
  case "compile_uncached": try CompileWorkload().uncached()
  case "compile_cached": try CompileWorkload().cached()
  default:
    guard let url = arguments.dropFirst().first else {
      print("retort-bench: '\(workload)' needs a URL")
      exit(64)
    }
    try DatabaseWorkload(url).run(workload)
  }
} catch {
  print("retort-bench: \(error)")
  exit(1)
}
