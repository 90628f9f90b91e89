import Foundation
import Testing

/// A failure as `--json` tells it.
struct FailureReport: Decodable {
  struct Failure: Decodable {
    var code: String
    var message: String
  }
  var error: Failure
}

/// Traces of a crash, which no input may cause.
func crashTraces(in result: CommandResult) -> [String] {
  let signs = [
    "Fatal error", "Crash:", "*** Program crashed", "*** Signal", "Stack dump", "Backtrace", "Thread 0 ",
    "swift_", "Illegal instruction", "Segmentation fault", "precondition", ".swift:",
  ]
  return signs.filter { result.errors.contains($0) || result.output.contains($0) }
}

/// What a test wants kept through a refusal.
struct DatabaseState {
  private let dump: SchemaDump
  private let rows: [String: [String]]
  private let versions: [String]

  init(_ project: Project) throws {
    dump = try SchemaDump(project.database)
    rows = try SurvivingRows(from: dump, to: dump).rows(in: project.database, .start)
    versions = try project.versionRows()
  }

  func expectKept(in project: Project, _ comment: String) throws {
    let now = try DatabaseState(project)
    expectSame(now.dump, dump, comment)
    expectEqual(now.rows, rows, comment)
    expectEqual(now.versions, versions, comment)
  }
}

extension Project {
  /// Expects exit status 1, one error line and nothing else wrong, first in words, then as JSON.
  /// Returns the message. `run` stands in for plain `run` where the surroundings must be special.
  @discardableResult
  func expectRefusal(
    _ arguments: [String], code: String? = nil, naming words: [String] = [],
    environment: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation,
    running run: (([String]) throws -> CommandResult)? = nil
  ) throws -> String {
    let runner = run ?? { try self.run($0, environment: environment) }
    let plain = try runner(arguments)
    #expect(plain.status == 1, "\(plain)", sourceLocation: sourceLocation)
    #expect(!plain.timedOut, "\(plain)", sourceLocation: sourceLocation)
    #expect(crashTraces(in: plain) == [], "\(plain)", sourceLocation: sourceLocation)
    let starts = plain.errorLines.indices.filter { plain.errorLines[$0].hasPrefix("error: ") }
    #expect(starts.count == 1, "one error line: \(plain)", sourceLocation: sourceLocation)
    if let start = starts.first {
      let rest = plain.errorLines[(start + 1)...].filter { !$0.hasPrefix(" ") }
      #expect(rest == [], "what follows is indented: \(plain)", sourceLocation: sourceLocation)
    }

    let asJSON = try runner(arguments + ["--json"])
    #expect(asJSON.status == 1, "\(asJSON)", sourceLocation: sourceLocation)
    #expect(crashTraces(in: asJSON) == [], "\(asJSON)", sourceLocation: sourceLocation)
    let report: FailureReport
    do {
      let data = Data(asJSON.output.utf8)
      report = try JSONDecoder().decode(FailureReport.self, from: data)
      let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      #expect(object?.keys.sorted() == ["error"], "\(asJSON)", sourceLocation: sourceLocation)
    } catch {
      throw SupportError("standard output is not one error object: \(error)\n\(asJSON)")
    }
    let isCode = report.error.code.wholeMatch(of: /[a-z]+(_[a-z0-9]+)*/) != nil
    #expect(isCode, "\(asJSON)", sourceLocation: sourceLocation)
    #expect(!report.error.message.isEmpty, "\(asJSON)", sourceLocation: sourceLocation)
    let firstLine = report.error.message.split(separator: "\n").first.map(String.init) ?? ""
    #expect(asJSON.errors.contains(firstLine), "\(asJSON)", sourceLocation: sourceLocation)
    if let code { #expect(report.error.code == code, "\(asJSON)", sourceLocation: sourceLocation) }
    for word in words {
      #expect(plain.errors.contains(word), "\(word): \(plain)", sourceLocation: sourceLocation)
    }
    return report.error.message
  }
}
