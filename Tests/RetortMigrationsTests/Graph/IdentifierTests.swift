import RetortMigrations
import Testing

/// One identifier on one graph, with what it must stand for.
struct IdentifierCase: Sendable, CustomTestStringConvertible {
  var graph: String
  var identifier: String
  var current: [String]?
  /// Ids separated by spaces, or `error: code`.
  var expected: String

  init(_ graph: String, _ identifier: String, current: [String]? = nil, _ expected: String) {
    self.graph = graph
    self.identifier = identifier
    self.current = current
    self.expected = expected
  }

  var testDescription: String { "\(identifier) on \(graph)" }
}

/// The identifier rules, above all those in which Retort differs from Alembic: prefixes of any length, ids
/// with `-`, exact names before prefixes and before relative readings.
@Suite struct IdentifierTests {
  private static let hex = "a1f3c9!web b1f3c9<a1f3c9 a1f4d2!job b2f4d2<a1f4d2 a1f3d7<b1f3c9"
  private static let dashed = "2024-01 2024-01-15<2024-01 2024-02<2024-01-15 2024-02-2<2024-02 x-1<2024-02-2"
  private static let fork = "a b1<a!left c1<b1 d1<c1 b2<a!right c2<b2 d2<c2"
  private static let line = "a b<a c<b d<c e<d"
  private static let dependent = "a1!a a2<a1 b1!b b2<b1 b3<b2~a2"

  private static let cases: [IdentifierCase] = [
    // Prefixes of any length.
    .init(hex, "b1", "b1f3c9"),
    .init(hex, "b", "error: ambiguous_revision"),
    .init(hex, "b2", "b2f4d2"),
    .init(hex, "a1f4", "a1f4d2"),
    .init(hex, "a1f3", "error: ambiguous_revision"),
    .init(hex, "z", "error: unknown_revision"),
    .init("x y<x", "x", "x"),
    .init("abc ab<abc a<ab", "a", "a"),
    .init("abc ab<abc a<ab", "ab", "ab"),
    .init("abc ab<abc a<ab", "abc", "abc"),
    // Prefixes in a branch: only ids in it are candidates.
    .init(hex, "web@a1f3d", "a1f3d7"),
    .init(hex, "web@a1f3", "error: ambiguous_revision"),
    .init(hex, "web@b", "b1f3c9"),
    .init(hex, "job@b", "b2f4d2"),
    .init(hex, "job@a1", "a1f4d2"),
    .init(hex, "job@b1", "error: not_in_branch"),
    .init(hex, "web@zz", "error: unknown_revision"),
    .init(hex, "b1@head", "a1f3d7"),
    .init(hex, "b1@base", ""),
    .init(hex, "a1@head", "error: ambiguous_revision"),
    // A label is not found by its beginning, lest a typing mistake names a branch.
    .init(hex, "we", "error: unknown_revision"),
    .init(hex, "we@head", "error: unknown_branch"),
    // Exact ids and labels win over prefixes.
    .init("ab!x abc<ab xy<abc", "ab", "ab"),
    .init("ab!x abc<ab xy<abc", "x", "ab"),
    .init("ab!x abc<ab xy<abc", "xy", "xy"),
    // Ids with '-'.
    .init(dashed, "2024-01", "2024-01"),
    .init(dashed, "2024-01-15", "2024-01-15"),
    .init(dashed, "2024-02-2", "2024-02-2"),
    .init(dashed, "2024-02-1", "2024-01-15"),
    .init(dashed, "2024-02-2-1", "2024-02"),
    .init(dashed, "2024-02-2-2", "2024-01-15"),
    .init(dashed, "2024-01-15+1", "2024-02"),
    .init(dashed, "2024-01-1", ""),
    .init(dashed, "2024-01+3", "2024-02-2"),
    .init(dashed, "x-1", "x-1"),
    .init(dashed, "x-1-1", "2024-02-2"),
    .init(dashed, "x", "x-1"),
    .init(dashed, "x-2", "2024-02"),
    .init(dashed, "x-", "x-1"),
    .init(dashed, "2024-01-", "2024-01-15"),
    .init(dashed, "2024", "error: ambiguous_revision"),
    .init(dashed, "2024-03", "error: ambiguous_revision"),
    .init(dashed, "2025-01", "error: unknown_revision"),
    .init("ab-12 abc<ab-12", "ab-1", "ab-12"),
    .init("ab-12 abc<ab-12", "abc-1", "ab-12"),
    .init("a!my-label b<a", "my-label", "a"),
    .init("a!my-label b<a", "my-label@head", "b"),
    .init("a!my-2 b<a", "my-2", "a"),
    .init("a!my-2 b<a", "my-2+1", "b"),
    .init("a b<a!rel-1", "rel-1-1", "a"),
    .init("a b<a!rel-1", "rel-1@head-1", "a"),
    // Reserved words.
    .init(line, "head", "e"),
    .init(line, "heads", "e"),
    .init(line, "base", ""),
    .init(line, "head-2", "c"),
    .init(line, "heads-1", "d"),
    .init(line, "base+2", "b"),
    .init(line, "base+1", "a"),
    .init(line, "head+1", "error: relative_out_of_range"),
    .init(line, "base-1", "error: relative_out_of_range"),
    .init(line, "base+6", "error: relative_out_of_range"),
    .init(line, "head-5", ""),
    .init(line, "head-6", "error: relative_out_of_range"),
    .init(line, "head-99999999999999999999999", "error: relative_out_of_range"),
    .init(line, "current", current: ["c"], "c"),
    .init(line, "current+1", current: ["c"], "d"),
    .init(line, "current-1", current: ["c"], "b"),
    .init(line, "current", current: [], ""),
    .init(line, "current", "error: invalid_revision"),
    .init(line, "head@a", "error: unknown_branch"),
    .init(line, "base@head", "error: unknown_branch"),
    .init(fork, "head", "error: multiple_heads"),
    .init(fork, "heads", "d1 d2"),
    .init(fork, "head-1", "error: multiple_heads"),
    .init(fork, "heads-1", "error: multiple_heads"),
    // Branches.
    .init(fork, "left", "b1"),
    .init(fork, "left@head", "d1"),
    .init(fork, "left@heads", "d1"),
    .init(fork, "left@base", ""),
    .init(fork, "left@c1", "c1"),
    .init(fork, "left@a", "a"),
    .init(fork, "left@right", "error: not_in_branch"),
    .init(fork, "left@left", "b1"),
    .init(fork, "left@c2", "error: not_in_branch"),
    .init(fork, "c2@head", "d2"),
    .init(fork, "a@head", "error: multiple_heads"),
    .init(fork, "a@heads", "d1 d2"),
    .init(fork, "left@head-1", "c1"),
    .init(fork, "left@base+2", "b1"),
    .init(fork, "base+2", "error: ambiguous_walk"),
    .init(fork, "a+1", "error: ambiguous_walk"),
    .init(fork, "left@a+2", "c1"),
    .init(fork, "right@d2-2", "b2"),
    .init(fork, "right@d1-1", "error: not_in_branch"),
    .init(fork, "lift@head", "error: unknown_branch"),
    .init(fork, "@head", "error: unknown_branch"),
    .init(fork, "left@", "error: invalid_revision"),
    .init(fork, "", "error: invalid_revision"),
    .init(fork, "left@current", current: ["c1", "d2"], "c1"),
    .init("a b<a c<a d<b,c", "d-1", "error: ambiguous_walk"),
    // A head that another one depends on: `head` counts it, `heads` does not.
    .init(dependent, "head", "error: multiple_heads"),
    .init(dependent, "heads", "b3"),
    .init(dependent, "a@head", "a2"),
    // Relative to what is applied.
    .init(line, "+2", current: ["b"], "d"),
    .init(line, "+1", current: [], "a"),
    .init(line, "-1", current: ["b"], "a"),
    .init(line, "-2", current: ["b"], ""),
    .init(line, "-3", current: ["b"], "error: relative_out_of_range"),
    .init(line, "-1", current: [], "error: relative_out_of_range"),
    .init(line, "+4", current: ["b"], "error: relative_out_of_range"),
    .init(line, "+0", current: ["b"], "error: relative_out_of_range"),
    .init(line, "-0", current: ["b"], "error: relative_out_of_range"),
    .init(line, "c+0", "c"),
    .init(line, "c-0", "c"),
    .init(line, "+1", current: ["gone"], "error: unknown_revision"),
    .init(line, "+1", current: ["b", "d"], "error: overlap"),
    .init(line, "c", current: ["gone"], "c"),
    .init(fork, "+1", current: ["b1", "b2"], "error: ambiguous_walk"),
    .init(fork, "-1", current: ["b1", "b2"], "error: ambiguous_walk"),
    .init(fork, "left@+1", current: ["b1", "b2"], "c1"),
    .init(fork, "right@-1", current: ["c1", "c2"], "b2"),
    .init(fork, "b1@-1", current: ["c1", "c2"], "b1"),
    .init(fork, "left@+1", current: ["d2"], "b1"),
    .init(fork, "left@+2", current: [], "b1"),
    // Without a database `-N` counts from the heads.
    .init(line, "-1", "d"),
    .init(fork, "-1", "c1 c2"),
    .init(fork, "left@-1", "c1"),
    .init(line, "+1", "error: relative_out_of_range"),
    // Nothing there.
    .init("", "head", ""),
    .init("", "heads", ""),
    .init("", "base", ""),
    .init("", "x", "error: unknown_revision"),
    .init(line, "a:b", "error: unknown_revision"),
    .init(line, "a b", "error: unknown_revision"),
    .init(line, "a@b@c", "error: unknown_revision"),
    .init(line, "+", "error: unknown_revision"),
    .init(line, "-", "error: unknown_revision"),
    .init(line, "a+", "error: unknown_revision"),
    .init(line, "a+1x", "error: unknown_revision"),
  ]

  @Test(arguments: cases)
  func identifier(_ example: IdentifierCase) throws {
    let graph = try graph(example.graph)
    let found: String
    do throws(GraphError) {
      found = try graph.resolve(example.identifier, current: example.current).joined(separator: " ")
    } catch {
      found = "error: \(error.code)"
    }
    #expect(found == example.expected)
  }

  @Test func resolveOne() throws {
    let fork = try graph(Self.fork)
    #expect(try fork.resolveOne("c1") == "c1")
    #expect(graphError { try fork.resolveOne("heads") }?.kind == .multipleHeads)
    #expect(graphError { try fork.resolveOne("base") }?.kind == .unknownRevision)
  }

  @Test func idsOutsideASCII() throws {
    let graph = try graph("grün übung<grün ünder<übung")
    #expect(try graph.resolve("g") == ["grün"])
    #expect(try graph.resolve("übung+1") == ["ünder"])
    #expect(graphError { try graph.resolve("ü") }?.kind == .ambiguousRevision)
  }
}
