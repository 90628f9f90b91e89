import RetortMigrations
import Testing

/// Compares the graph with Alembic's answers.
///
/// Whatever is not covered by a ``Deviation`` must be equal: which revisions run, the rows afterwards, what
/// is found, and which error there is.
@Suite struct OracleTests {
  @Test(arguments: OracleFixture.handGraphs)
  func handPickedGraph(_ graph: OracleGraph) throws {
    let built = try RevisionGraph(graph.revisions)
    #expect(!graph.cases.isEmpty)
    for question in graph.cases {
      compare(question, graph, built)
    }
  }

  @Test(arguments: OracleFixture.wrongGraphs)
  func wrongGraph(_ graph: OracleGraph) {
    // A circle of parents and dependencies that hangs between a base and a head passes Alembic's check, and
    // its sort then never ends; here it is an error like every other circle.
    let expected = graph.buildError == "accepted" ? "cycle" : graph.buildError
    var code: String?
    do throws(GraphError) { _ = try RevisionGraph(graph.revisions) } catch { code = error.code }
    #expect(code == expected)
  }

  @Test func everyRandomGraph() throws {
    #expect(OracleFixture.random.count >= 2000)
    for graph in OracleFixture.random {
      let built = try RevisionGraph(graph.revisions)
      for question in graph.cases { compare(question, graph, built) }
    }
  }

  @Test func everyDeviationIsMet() throws {
    var met: Set<String> = []
    for graph in OracleFixture.handGraphs + OracleFixture.random {
      let built = try RevisionGraph(graph.revisions)
      for question in graph.cases {
        let outcome = Outcome(question, built)
        for deviation in Deviation.all where deviation.covers(question, outcome, built) {
          met.insert(deviation.reason)
        }
      }
    }
    #expect(met == Set(Deviation.all.map(\.reason)))
  }

  private func compare(_ question: OracleCase, _ graph: OracleGraph, _ built: RevisionGraph) {
    let outcome = Outcome(question, built)
    if agrees(outcome, with: question.expected) { return }
    if Deviation.all.contains(where: { $0.covers(question, outcome, built) }) { return }
    Issue.record("graph \(graph.name), \(question): expected \(question.expected), got \(outcome)")
  }

  private func agrees(_ outcome: Outcome, with expected: OracleAnswer) -> Bool {
    guard expected.crash == nil, !expected.dependsOnRowOrder else { return false }
    guard outcome.error == expected.error, outcome.ids == expected.ids else { return false }
    guard expected.steps == nil || outcome.steps == expected.steps else { return false }
    return expected.rowsAreWrong ? false : outcome.rows == expected.rows
  }
}

/// A difference from Alembic that is meant.
struct Deviation: Sendable {
  var reason: String
  var covers: @Sendable (OracleCase, Outcome, RevisionGraph) -> Bool

  static let all: [Deviation] = [
    Deviation(
      reason: """
        `-N` with several rows: Alembic warns and takes the row that the database returns first, an order that no \
        database promises. Here it is ambiguous_walk; `label@-N` and `ID@-N` say which is meant.
        """
    ) { question, outcome, _ in
      question.kind == "down" && question.argument.hasPrefix("-") && question.rows.count > 1
        && (question.expected.dependsOnRowOrder || question.expected.error != nil)
        && outcome.error == "ambiguous_walk"
    },
    Deviation(
      reason: """
        Alembic's rows contradict what is applied: it crashes with KeyError or AssertionError when a merge or a \
        dependency names revisions of which one lies above the other, writes overlapping rows when such a revision \
        is taken back beside another branch, or loses a row of a stamp with several targets. The steps are equal; \
        the rows here are always the topmost applied revisions.
        """
    ) { question, outcome, graph in
      guard question.expected.rowsAreWrong, outcome.steps == question.expected.steps, let rows = outcome.rows
      else { return false }
      let targets =
        question.kind == "stamp" ? question.arguments.flatMap { (try? graph.resolve($0)) ?? [] } : []
      return Set(targets).isSubset(of: rows)
        && rows.allSatisfy { row in rows.allSatisfy { $0 == row || !graph.isAncestor(row, of: $0) } }
    },
    Deviation(
      reason: """
        A stamp whose targets lie above one another: Alembic writes overlapping rows, loses one of them or crashes, \
        depending on their order. Here it is overlap.
        """
    ) { question, outcome, graph in
      question.kind == "stamp" && outcome.error == "overlap"
        && question.arguments.contains { target in
          question.arguments.contains { $0 != target && graph.isAncestor($0, of: target) }
        }
    },
    Deviation(
      reason: """
        `stamp label@head` with a row of the branch that is neither above nor below that head: Alembic replaces the \
        row, or keeps it when no other row leads to the head. Here it always stays, as it says nothing about the target.
        """
    ) { question, outcome, graph in
      guard question.kind == "stamp", question.argument.contains("@"), let ours = outcome.rows,
        let theirs = question.expected.rows, let targets = try? graph.resolve(question.argument)
      else { return false }
      return Set(theirs).isStrictSubset(of: ours)
        && Set(ours).subtracting(theirs).allSatisfy { row in
          question.rows.contains(row)
            && targets.allSatisfy { !graph.isAncestor(row, of: $0) && !graph.isAncestor($0, of: row) }
        }
    },
    Deviation(
      reason: """
        `downgrade label@ID` with an ID outside the branch: Alembic ignores the label when it is not needed to choose \
        between children, and otherwise says the target is not valid. A command that takes revisions back should not \
        run on contradictory instructions: not_in_branch, as for upgrade.
        """
    ) { question, outcome, _ in
      question.kind == "down" && question.argument.contains("@") && outcome.error == "not_in_branch"
    },
    Deviation(
      reason: """
        `downgrade label@head`: Alembic looks at `head` alone and finds several. Here the label counts.
        """
    ) { question, outcome, _ in
      question.kind == "down" && question.argument.hasSuffix("@head")
        && question.expected.error == "multiple_heads"
        && (outcome.error == "not_ancestor" || outcome.steps == [])
    },
    Deviation(
      reason: "An unknown name before `@head` is unknown_branch, not unknown_revision."
    ) { question, outcome, _ in
      question.expected.error == "unknown_revision" && outcome.error == "unknown_branch"
        && question.argument.hasPrefix("nosuch@")
    },
    Deviation(
      reason: """
        A prefix that fits only outside the branch is not_in_branch, which says where the revision is; Alembic says \
        it does not exist.
        """
    ) { question, outcome, _ in
      question.argument.contains("@") && question.expected.error == "unknown_revision"
        && outcome.error == "not_in_branch"
    },
    Deviation(
      reason: """
        `label@heads` leaves out heads that another of them depends on, as `heads` does. Alembic returns them all, \
        and an upgrade to them fails as overlapping.
        """
    ) { question, outcome, graph in
      guard question.argument.hasSuffix("@heads") else { return false }
      if question.kind == "up" { return question.expected.error == "overlap" && outcome.steps != nil }
      guard let ours = outcome.ids, let theirs = question.expected.ids else { return false }
      return Set(theirs).subtracting(ours).allSatisfy { left in
        ours.contains { graph.isAncestor(left, of: $0) }
      }
    },
    Deviation(
      reason: """
        `label@-N` where the fork above the target lies above the label: Alembic refuses, because no child of the \
        target leads to the label. Here the way that was walked down says which child is meant.
        """
    ) { question, outcome, _ in
      question.kind == "down" && question.argument.contains("@-") && question.expected.error == "not_ancestor"
        && outcome.steps?.isEmpty == false
    },
    Deviation(
      reason: """
        `-N` as FROM of a range counts down from TO, for every TO. Alembic does so only when counting down from the \
        heads fails, and otherwise counts from the heads, which are not what is being looked at.
        """
    ) { question, outcome, _ in
      question.kind == "range" && question.argument.hasPrefix("-")
        && (outcome.ids != nil || outcome.error == "ambiguous_walk")
    },
    Deviation(
      reason: """
        `ID@base:heads`: Alembic replaces the id by the label that it inherits, and so shows the other forks of that \
        branch too. Here it is the branch of the id.
        """
    ) { question, outcome, graph in
      guard question.kind == "range", let at = question.argument.firstIndex(of: "@"),
        graph.contains(String(question.argument[..<at])), let ours = outcome.ids
      else { return false }
      return Set(ours).isSubset(of: question.expected.ids ?? ours)
    },
    Deviation(
      reason: """
        A range whose TO is reached from FROM through a dependency only: Alembic crashes with AssertionError. Here \
        both ends and everything between them is shown.
        """
    ) { question, outcome, _ in
      guard question.kind == "range", question.expected.crash == "AssertionError", let ids = outcome.ids
      else { return false }
      let ends = question.argument.split(separator: ":").map(String.init)
      return ends.allSatisfy {
        $0.contains("head") || $0.contains("+") || $0.contains("-") || ids.contains($0)
      }
    },
    Deviation(
      reason: """
        `ID+N` and `ID-N` that leave the graph: Alembic crashes with AssertionError in an upgrade. Here it is \
        relative_out_of_range; exactly one step below a base is base, to which an upgrade has nothing to do.
        """
    ) { question, outcome, _ in
      question.kind == "up" && question.expected.crash != nil
        && (outcome.error == "relative_out_of_range" || outcome.steps == [])
    },
    Deviation(
      reason: """
        `label@-N` when the branch has several applied tips, or none: Alembic crashes with AssertionError. Here it is \
        ambiguous_walk and relative_out_of_range.
        """
    ) { question, outcome, _ in
      question.kind == "down" && question.argument.contains("@-")
        && question.expected.crash == "AssertionError"
        && (outcome.error == "ambiguous_walk" || outcome.error == "relative_out_of_range")
    },
    Deviation(
      reason: """
        `-N` without a database and with several heads of which one is shorter: Alembic crashes with AttributeError. \
        Here base drops out and the others remain.
        """
    ) { question, outcome, _ in
      question.kind == "resolve" && question.expected.crash == "AttributeError" && outcome.ids != nil
    },
  ]
}
